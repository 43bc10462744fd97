// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "server/redis/client.h"
#include "server/redis/clusternodes.h"
#include "server/redis/clustertopology.h"
#include "server/redis/pauses.h"
#include "server/redis/redirection.h"
#include "server/redis/settings.h"

#include <optional>
#include <QTimer>

namespace foyer::redis {

/// The client of a cluster: finds the node of each command's keys, follows slots that move and replicas that
/// are promoted, and tries again only what provably was not executed.
class ClusterClient final : public Client
{
    Q_OBJECT

public:
    /// `clock` and `random` must outlive it.
    ClusterClient(const Dialer &dialer, const Settings &settings, const Clock &clock, RandomSource &random);
    ~ClusterClient() override;

    [[nodiscard]] Completion<Reply> command(Command command, SteadyInstant deadline) override;
    void open() override;
    void close() override;

    [[nodiscard]] bool isReachable() const override { return m_isReachable; }

    [[nodiscard]] int pendingCount() const override { return m_pending; }

    [[nodiscard]] Error lastError() const override;

    [[nodiscard]] const Statistics &statistics() const override { return m_nodes.statistics(); }

private:
    /// One command on its way.
    struct Route
    {
        Command command;
        SteadyInstant deadline;
        std::optional<Endpoint> askAt = {}; ///< go there once, with ASKING
        std::optional<SteadyInstant> troubleSince = {};
        int redirections = 0;
        Error trouble = {ErrorCode::Unavailable, {}}; ///< why it has not been taken yet
    };

    enum class Next : quint8
    {
        Finish,
        GoOn,
        Pause
    };

    [[nodiscard]] std::optional<Error> refusal(const Command &command) const;
    Task<> run(Route route, Completer<Reply> completer);
    [[nodiscard]] std::optional<Endpoint> place(const Route &route) const;
    [[nodiscard]] Completion<Reply> send(Route &route, const Endpoint &node);
    [[nodiscard]] Next judge(Route &route, Result<Reply> &reply, const Endpoint &from);
    [[nodiscard]] Next judgeError(Route &route, Result<Reply> &reply);
    [[nodiscard]] Next judgeRedirection(Route &route, Result<Reply> &reply, const Redirection &redirection);
    [[nodiscard]] Next follow(Route &route, Result<Reply> &reply);
    [[nodiscard]] Next holdOn(Route &route, Result<Reply> &reply);
    void mapChanged();
    [[nodiscard]] bool isReady(const Endpoint &node) const;
    void updateReachable();

    Settings m_settings;
    const Clock &m_clock;
    ClusterNodes m_nodes;
    ClusterTopology m_topology;
    Pauses m_pauses;
    QTimer m_recheck;         ///< runs while a node is missing: its replica may be promoted meanwhile
    QList<Endpoint> m_owners; ///< of the last map asked for
    int m_pending = 0;
    bool m_isCovered = false; ///< every slot has an owner
    bool m_isReachable = false;
    bool m_isClosed = false;
};

} // namespace foyer::redis
