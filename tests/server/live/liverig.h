// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/apibuilder.h"
#include "server/live/livehub.h"
#include "server/live/livepublisher.h"
#include "server/live/liveroutes.h"
#include "server/live/outboxreader.h"
#include "server/redis/client.h"
#include "tests/server/http/httpworker.h"
#include "tests/server/live/standingatekeeper.h"
#include "tests/support/pgcluster.h"
#include "tests/support/redischild.h"

#include <QProcess>

namespace foyer::test {

/// One worker of the server with all that live topics need.
class LiveWorker
{
public:
    struct Setup
    {
        live::LiveLimits limits = {};
        live::OutboxReader::Settings outbox = {};
        bool readsOutbox = true;
    };

    LiveWorker(const QByteArray &conninfo, const QString &redisSocket, const Setup &setup);
    ~LiveWorker();
    Q_DISABLE_COPY_MOVE(LiveWorker)

    [[nodiscard]] quint16 port() const { return m_worker->port(); }

    void publish(qint32 performance, const std::vector<live::SeatChange> &changes);
    void wakeOutbox();
    void startOutbox();

    [[nodiscard]] live::LiveFigures figures();
    [[nodiscard]] quint64 outboxLooks();

    /// Does something with the gatekeeper on the worker's thread.
    void withGatekeeper(const std::function<void(StandInGatekeeper &)> &work);

private:
    struct Parts;
    void build(const QByteArray &conninfo, const QString &redisSocket, const Setup &setup,
               http::RouteTable &table);

    SystemClock m_clock;
    SystemRandom m_random;
    std::unique_ptr<Parts> m_parts; ///< live on the worker's thread
    std::unique_ptr<HttpWorker> m_worker;
};

/// A migrated PostgreSQL and a Redis that several workers share.
class LiveRig
{
public:
    LiveRig();

    [[nodiscard]] std::unique_ptr<LiveWorker> makeWorker(const LiveWorker::Setup &setup = {});

    [[nodiscard]] RedisChild &redis() { return m_redis; }

    QByteArray psql(const QString &sql) const { return m_cluster.psql(sql, "foyer"); }

    /// As capabilities leave it, in a transaction of its own.
    void fillOutbox(const QString &topic, const QByteArray &payload) const;

    /// A transaction that stays open, with a row of the outbox in it, until it is told to commit.
    void beginSlow(QProcess &process, const QByteArray &payload) const;
    static void commitSlow(QProcess &process);

private:
    [[nodiscard]] QByteArray conninfo(const QByteArray &role) const;

    PgCluster m_cluster;
    RedisChild m_redis;
};

} // namespace foyer::test
