// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/socketio/session.h"

#include "server/http/jsonmembers.h"
#include "server/socketio/socketlink.h"

#include <QTimer>

namespace foyer::socketio {

namespace {

constexpr double burst = 4.0; // seconds' worth of messages

} // namespace

Session::Session(QByteArray sid, const SocketLimits &limits, const Clock &clock, SocketFigures &figures)
    : m_sid(std::move(sid))
    , m_limits(limits)
    , m_clock(clock)
    , m_figures(figures)
    , m_beatAt(clock.steadyNow())
    , m_countedAt(m_beatAt)
    , m_allowance(limits.messagesPerSecond * burst)
{}

Session::~Session()
{
    m_isOver = true;
}

QByteArray Session::greeting() const
{
    http::JsonMembers members;
    members.addText("sid", m_sid);
    members.addRaw("upgrades", isPolling() ? "[\"websocket\"]" : "[]");
    members.addRaw("pingInterval", QByteArray::number(qint64(m_limits.pingInterval.count())));
    members.addRaw("pingTimeout", QByteArray::number(qint64(m_limits.pingTimeout.count())));
    members.addRaw("maxPayload", QByteArray::number(m_limits.payloadBytes));
    return engineText(EngineKind::Open, members.take());
}

void Session::send(const QByteArray &message)
{
    queue(engineText(EngineKind::Message, message));
    flush();
}

void Session::sendAll(const std::vector<QByteArray> &packets)
{
    for (const QByteArray &packet : packets)
        queue(packet);
    flush();
}

void Session::queue(QByteArray packet)
{
    if (m_isOver)
        return;
    m_queuedBytes += packet.size();
    m_queue.push_back(std::move(packet));
}

void Session::flush()
{
    if (m_isOver || m_queue.empty())
        return;
    if (m_link) {
        for (const QByteArray &packet : takeQueue())
            m_link->send(packet);
        if (m_link->backlog() > m_limits.backlogBytes)
            endSlow();
        return;
    }
    if (m_poll.isPending())
        m_poll.complete(joinPayload(takeQueue()));
    else if (m_queuedBytes > m_limits.queuedBytes)
        endSlow();
}

std::vector<QByteArray> Session::takeQueue()
{
    m_queuedBytes = 0;
    return std::exchange(m_queue, {});
}

void Session::endSlow()
{
    ++m_figures.tooSlow;
    end(QStringLiteral("too slow"));
}

void Session::receive(const EnginePacket &packet)
{
    if (m_isOver)
        return;
    if (!maySpeak())
        return end(QStringLiteral("too many messages"));
    switch (packet.kind) {
    case EngineKind::Pong:
        m_owesPong = false;
        m_beatAt = m_clock.steadyNow();
        return;
    case EngineKind::Message: Q_EMIT said(packet.data); return;
    case EngineKind::Noop: return;
    case EngineKind::Close: return end();
    case EngineKind::Open:
    case EngineKind::Ping:
    case EngineKind::Upgrade: break;
    }
    end(QStringLiteral("not the protocol"));
}

void Session::hear(const QByteArray &text)
{
    const std::optional<EnginePacket> packet = readEnginePacket(text);
    if (packet)
        receive(*packet);
    else
        end(QStringLiteral("not the protocol"));
}

bool Session::maySpeak()
{
    const SteadyInstant now = m_clock.steadyNow();
    const std::chrono::duration<double> passed = now - m_countedAt;
    m_countedAt = now;
    m_allowance = std::min(m_limits.messagesPerSecond * burst,
                           m_allowance + passed.count() * m_limits.messagesPerSecond);
    m_allowance -= 1.0;
    return m_allowance >= 0.0;
}

Completion<QByteArray> Session::poll()
{
    CompletionPair<QByteArray> pair = makeCompletion<QByteArray>();
    m_poll = std::move(pair.completer);
    if (m_isOver)
        m_poll.complete(engineText(EngineKind::Close));
    else if (!m_queue.empty())
        flush();
    else if (m_transitionSince)
        QTimer::singleShot(m_limits.idlePoll, this, &Session::releasePoll);
    return std::move(pair.completion);
}

// The client does not go on while a poll of its own waits.
void Session::releasePoll()
{
    if (m_poll.isPending())
        m_poll.complete(engineText(EngineKind::Noop));
}

bool Session::beginTransition()
{
    if (m_isOver || !isPolling() || m_transitionSince)
        return false;
    m_transitionSince = m_clock.steadyNow();
    releasePoll();
    return true;
}

void Session::attach(std::unique_ptr<SocketLink> link)
{
    m_transitionSince.reset();
    m_link = std::move(link);
    connect(m_link.get(), &SocketLink::said, this, &Session::hear);
    connect(m_link.get(), &SocketLink::spoiled, this, [this] { end(QStringLiteral("text only")); });
    connect(m_link.get(), &SocketLink::gone, this, [this] { end(); });
    releasePoll();
    flush();
}

void Session::end(const QString &reason)
{
    if (std::exchange(m_isOver, true))
        return;
    if (m_link)
        m_link->close(reason.isEmpty() ? QWebSocketProtocol::CloseCodeNormal
                                       : QWebSocketProtocol::CloseCodePolicyViolated,
                      reason);
    if (m_poll.isPending())
        m_poll.complete(engineText(EngineKind::Close));
    Q_EMIT ended();
}

void Session::sweep(SteadyInstant now)
{
    if (m_isOver)
        return;
    if (m_transitionSince && now - *m_transitionSince > m_limits.transition)
        m_transitionSince.reset();
    beat(now);
}

void Session::beat(SteadyInstant now)
{
    if (m_owesPong && now - m_beatAt > m_limits.pingTimeout)
        return end(QStringLiteral("nothing was heard of you"));
    if (m_owesPong || now - m_beatAt < m_limits.pingInterval)
        return;
    m_owesPong = true;
    m_beatAt = now;
    queue(engineText(EngineKind::Ping));
    flush();
}

} // namespace foyer::socketio
