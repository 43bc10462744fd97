// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/completion.h"
#include "server/redis/command.h"
#include "server/redis/reply.h"

#include <memory>
#include <QObject>

namespace foyer {
class RandomSource;
}

namespace foyer::redis {

class Dialer;
struct Settings;
struct Statistics;

/// Commands to one Redis or to a cluster, the same way. Belongs to the thread that made it; nothing blocks.
///
/// All commands of one event loop turn leave in one write and are pipelined; a slow one delays those behind
/// it, so blocking ones are refused (see Command). What an error says about the command:
///
/// - InvalidArgument, Overloaded, Unavailable, Closed: it was not sent and will not be. It did not happen.
/// - Timeout: it was sent, and the deadline passed before the answer. It may have happened, or happen yet.
/// - InDoubt: it was sent, and the connection was lost before the answer. It may have happened.
///
/// Nothing that was sent is ever sent again by the client, unless the answer proves that it was not executed
/// (NOSCRIPT, MOVED, ASK, TRYAGAIN, CLUSTERDOWN). A refusal by Redis is a Reply, see there.
class Client : public QObject
{
    Q_OBJECT

public:
    ~Client() override = default;

    /// `deadline` is an instant of the clock that the client was made with. The completion may be answered
    /// already when this returns. A client that is closed or destroyed answers what it still owes.
    [[nodiscard]] virtual Completion<Reply> command(Command command, SteadyInstant deadline) = 0;

    /// Begins to connect; called once. Commands given before wait for it.
    virtual void open() = 0;

    /// Answers all that is pending (InDoubt what was sent, Closed what was not) and refuses what comes.
    virtual void close() = 0;

    /// A single server: connected. A cluster: every slot has an owner that is connected, so far as known.
    [[nodiscard]] virtual bool isReachable() const = 0;

    /// Commands that are not answered yet.
    [[nodiscard]] virtual int pendingCount() const = 0;

    /// Why the last connection attempt failed or the last connection was lost; empty text when none was.
    [[nodiscard]] virtual Error lastError() const = 0;

    [[nodiscard]] virtual const Statistics &statistics() const = 0;

Q_SIGNALS:
    void reachableChanged(bool reachable);

protected:
    using QObject::QObject;
};

/// The client for what `dialer` leads to, one server or cluster. Not yet open. `clock` and `random` must
/// outlive it.
[[nodiscard]] std::unique_ptr<Client> makeClient(const Dialer &dialer, const Settings &settings,
                                                 const Clock &clock, RandomSource &random);

} // namespace foyer::redis
