// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/task.h"
#include "server/redis/backoff.h"
#include "server/redis/clusternodes.h"
#include "server/redis/slotmap.h"

#include <optional>
#include <QObject>
#include <QTimer>

namespace foyer::redis {

/// Knows which node owns which slot, and asks the cluster again when that may have changed: one question at a
/// time, not more often than every 50 ms, to any node that answers.
class ClusterTopology final : public QObject
{
    Q_OBJECT

public:
    /// `seeds` are asked as long as no other node is known. `nodes`, `clock` and `random` must outlive it.
    ClusterTopology(ClusterNodes &nodes, QList<Endpoint> seeds, const Settings &settings, const Clock &clock,
                    RandomSource &random);

    [[nodiscard]] const SlotMap &map() const noexcept { return m_map; }

    /// A node said MOVED.
    void setOwner(quint16 slot, const Endpoint &node) { m_map.setOwner(slot, node); }

    /// Asks the cluster soon.
    void refresh();
    void stop();

    /// Why the cluster could not be asked the last time; empty text when it could.
    [[nodiscard]] const Error &lastError() const noexcept { return m_lastError; }

Q_SIGNALS:
    /// The map was asked for and is as the cluster has it now.
    void refreshed();

private:
    Task<> ask();
    [[nodiscard]] QList<Endpoint> candidates() const;
    [[nodiscard]] bool apply(const Result<Reply> &reply, const Endpoint &asked);
    void finish(bool succeeded);

    ClusterNodes &m_nodes;
    QList<Endpoint> m_seeds;
    const Clock &m_clock;
    Backoff m_backoff;
    SlotMap m_map;
    Error m_lastError{ErrorCode::Unavailable, {}};
    QTimer m_timer;
    std::optional<SteadyInstant> m_lastFinish;
    bool m_isAsking = false;
    bool m_isWanted = false; ///< refresh() was called while asking
    bool m_isStopped = false;
};

} // namespace foyer::redis
