// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/completion.h"
#include "core/base/task.h"
#include "server/redis/subscriber.h"
#include "server/socketio/relaymessage.h"
#include "server/socketio/socketlimits.h"

#include <map>
#include <QPointer>

namespace foyer::redis {
class Client;
}

namespace foyer::socketio {

/// Who answers other workers' questions.
class RelayHost
{
public:
    virtual ~RelayHost() = default;
    [[nodiscard]] virtual Task<RelayAnswer> serve(RelayQuestion question) = 0;
};

/// Between workers, over channels of Redis, one for each: requests for a session that came to another worker
/// than its own are asked there. At most once; what gets lost is told as OutOfReach or Unknown.
class Relay final : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        redis::Client &redis;
        const redis::Dialer &dialer;
        const Clock &clock;
        RandomSource &random;
        RelayHost &host;
        const SocketLimits &limits;
    };

    /// `worker` is the name in the worker's sessions.
    Relay(const Parts &parts, QByteArray worker);

    [[nodiscard]] static Task<RelayAnswer> ask(QPointer<Relay> self, QByteArray worker,
                                               RelayQuestion question);

    /// Gives up on answers that do not come.
    void sweep(SteadyInstant now);

private:
    struct Pending
    {
        Completer<RelayAnswer> completer;
        SteadyInstant until;
    };

    void hear(const QByteArray &channel, const QByteArray &text);
    void wait(quint64 id);
    void settle(quint64 id, RelayAnswer answer);
    [[nodiscard]] Completion<redis::Reply> publish(const QByteArray &worker, const RelayMessage &message);
    static Task<> serve(QPointer<Relay> self, RelayMessage message);
    [[nodiscard]] static Task<Result<void>> tell(QPointer<Relay> self, QByteArray worker,
                                                 RelayMessage message);
    void giveUp();

    Parts m_parts;
    const QByteArray m_worker;
    redis::Subscriber m_subscriber;
    std::map<quint64, Pending> m_pending;
    quint64 m_lastId = 0;
};

} // namespace foyer::socketio
