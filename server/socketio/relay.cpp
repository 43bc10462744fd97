// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/socketio/relay.h"

#include "server/redis/client.h"
#include "server/socketio/enginepacket.h"

namespace foyer::socketio {

namespace {

QByteArray channelOf(const QByteArray &worker)
{
    return "foyer:socketio:" + worker;
}

} // namespace

Relay::Relay(const Parts &parts, QByteArray worker)
    : m_parts(parts)
    , m_worker(std::move(worker))
    , m_subscriber(parts.dialer, redis::Settings{}, parts.clock, parts.random)
{
    connect(&m_subscriber, &redis::Subscriber::message, this, &Relay::hear);
    connect(&m_subscriber, &redis::Subscriber::gap, this, &Relay::giveUp); // answers may have been missed
    m_subscriber.subscribe(channelOf(m_worker));
    m_subscriber.open();
}

Completion<redis::Reply> Relay::publish(const QByteArray &worker, const RelayMessage &message)
{
    return m_parts.redis.command(redis::Command("PUBLISH").arg(channelOf(worker)).arg(message.toText()),
                                 m_parts.clock.steadyNow() + m_parts.limits.redis);
}

// Nobody listens to the channel of a worker that is gone: NotFound. In a cluster only those are counted that
// listen at the same node: there its silence has to tell.
Task<Result<void>> Relay::tell(QPointer<Relay> self, QByteArray worker, RelayMessage message)
{
    const bool isCluster = self->m_parts.dialer.target().isCluster;
    Completion<redis::Reply> publishing = self->publish(worker, message);
    Result<redis::Reply> published = co_await std::move(publishing);
    const Result<qint64> listeners = published ? published->toInteger() : failure(published.error());
    if (!listeners)
        co_return failure(listeners.error());
    if (*listeners == 0 && !isCluster)
        co_return failure(ErrorCode::NotFound, QStringLiteral("There is no such worker."));
    co_return Result<void>();
}

Task<RelayAnswer> Relay::ask(QPointer<Relay> self, QByteArray worker, RelayQuestion question)
{
    const quint64 id = ++self->m_lastId;
    CompletionPair<RelayAnswer> pair = makeCompletion<RelayAnswer>();
    const SteadyInstant until = self->m_parts.clock.steadyNow() + self->m_parts.limits.redis;
    self->m_pending.insert_or_assign(id, Pending{std::move(pair.completer), until});
    RelayMessage message;
    message.id = id;
    message.asker = self->m_worker;
    message.question = std::move(question);
    Result<void> told = co_await tell(self, worker, std::move(message));
    if (!self)
        co_return RelayAnswer{RelayOutcome::OutOfReach, {}};
    if (!told) {
        const bool isGone = told.error().code == ErrorCode::NotFound;
        self->settle(id, {isGone ? RelayOutcome::Unknown : RelayOutcome::OutOfReach, {}});
    }
    Result<RelayAnswer> answer = co_await std::move(pair.completion);
    co_return answer ? *std::move(answer) : RelayAnswer{RelayOutcome::OutOfReach, {}};
}

void Relay::hear(const QByteArray &, const QByteArray &text)
{
    const std::optional<RelayMessage> message = RelayMessage::fromText(text);
    if (!message)
        return;
    if (message->question)
        static_cast<void>(serve(this, *message));
    else if (message->answer)
        settle(message->id, *message->answer);
    else
        wait(message->id);
}

void Relay::wait(quint64 id)
{
    const auto found = m_pending.find(id);
    if (found != m_pending.end())
        found->second.until = m_parts.clock.steadyNow() + m_parts.limits.relayedPoll;
}

void Relay::settle(quint64 id, RelayAnswer answer)
{
    const auto found = m_pending.find(id);
    if (found == m_pending.end())
        return;
    Pending pending = std::move(found->second);
    m_pending.erase(found);
    pending.completer.complete(std::move(answer));
}

// A client that could not be answered does not know what became of its wish: it has to begin anew, and does
// so once its session is gone.
Task<> Relay::serve(QPointer<Relay> self, RelayMessage message)
{
    RelayMessage reply;
    reply.id = message.id;
    const QByteArray asker = message.asker;
    RelayQuestion question = *std::move(message.question);
    RelayQuestion ending{RelayVerb::Push, question.sid, engineText(EngineKind::Close)};
    if (question.verb == RelayVerb::Poll)
        static_cast<void>(tell(self, asker, reply));
    RelayAnswer answer = co_await self->m_parts.host.serve(std::move(question));
    if (!self)
        co_return;
    reply.answer = std::move(answer);
    Result<void> told = co_await tell(self, asker, reply);
    if (self && !told)
        static_cast<void>(self->m_parts.host.serve(std::move(ending)));
}

void Relay::giveUp()
{
    sweep(SteadyInstant::max());
}

void Relay::sweep(SteadyInstant now)
{
    std::vector<quint64> late;
    for (const auto &[id, pending] : m_pending) {
        if (pending.until < now)
            late.push_back(id);
    }
    for (const quint64 id : late)
        settle(id, {RelayOutcome::OutOfReach, {}});
}

} // namespace foyer::socketio
