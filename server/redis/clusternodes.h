// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/redis/pipeline.h"
#include "server/redis/statistics.h"

#include <memory>
#include <QHash>
#include <QObject>
#include <unordered_map>

namespace foyer::redis {

/// The connections of one client to the nodes of a cluster, made when first needed.
class ClusterNodes final : public QObject
{
    Q_OBJECT

public:
    ClusterNodes(const Dialer &dialer, const Settings &settings, const Clock &clock, RandomSource &random);
    ~ClusterNodes() override;

    /// The connection to this node, opened if it is new. Valid until retireIdle() or close().
    [[nodiscard]] Pipeline &at(const Endpoint &node);

    /// Like at(), but null when there is none yet.
    [[nodiscard]] const Pipeline *find(const Endpoint &node) const;

    /// Closes connections to nodes that are not in `keep` and owe no answer.
    void retireIdle(const QList<Endpoint> &keep);
    void close();

    /// All nodes with a connection, the ready ones first, each group in random order.
    [[nodiscard]] QList<Endpoint> known() const;

    [[nodiscard]] const Error &lastError() const noexcept { return m_lastError; }

    [[nodiscard]] Statistics &statistics() noexcept { return m_statistics; }

    [[nodiscard]] const Statistics &statistics() const noexcept { return m_statistics; }

Q_SIGNALS:
    void readyChanged(bool ready);

private:
    struct Hasher
    {
        [[nodiscard]] std::size_t operator()(const Endpoint &node) const noexcept { return qHash(node); }
    };

    void nodeChanged(const Pipeline *pipeline, bool ready);

    Dialer m_dialer;
    Settings m_settings;
    const Clock &m_clock;
    RandomSource &m_random;
    Statistics m_statistics;
    Error m_lastError{ErrorCode::Unavailable, {}};
    std::unordered_map<Endpoint, std::unique_ptr<Pipeline>, Hasher> m_pipelines;
};

} // namespace foyer::redis
