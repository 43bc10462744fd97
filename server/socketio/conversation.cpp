// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/socketio/conversation.h"

#include "server/socketio/socketpacket.h"

#include <QJsonObject>

namespace foyer::socketio {

namespace {

constexpr QByteArrayView rootSpace("/");
constexpr char invalidSpace[] = "Invalid namespace";
constexpr char badToken[] = "Authentication error";
constexpr char notNow[] = "Service unavailable";

// Some clients send it as they send it by HTTP.
QByteArray tokenIn(const QJsonValue &auth)
{
    constexpr QByteArrayView scheme("bearer ");
    const QByteArray token = auth.toObject().value(u"token").toString().toUtf8().trimmed();
    const bool hasScheme =
        token.size() > scheme.size() && qstrnicmp(token.constData(), scheme.data(), scheme.size()) == 0;
    return hasScheme ? token.sliced(scheme.size()).trimmed() : token;
}

SocketEvent eventOf(const SocketPacket &packet)
{
    QJsonArray words = packet.data.toArray();
    const QByteArray name = words.takeAt(0).toString().toUtf8();
    return SocketEvent{name, words, packet.id};
}

} // namespace

Conversation::Conversation(std::unique_ptr<Session> session, QByteArray socketId, Application &application,
                           const SocketLimits &limits, const Clock &clock)
    : m_application(application)
    , m_limits(limits)
    , m_clock(clock)
    , m_socketId(std::move(socketId))
    , m_silentSince(clock.steadyNow())
    , m_session(std::move(session))
{
    connect(m_session.get(), &Session::said, this, &Conversation::hear);
    connect(m_session.get(), &Session::ended, this, [this] {
        leave();
        Q_EMIT ended();
    });
}

Conversation::~Conversation()
{
    m_session->disconnect(this);
    leave();
}

void Conversation::tell(const QByteArray &name, const QByteArray &json)
{
    m_session->send(eventText(name, json));
}

void Conversation::acknowledge(quint64 id, const QByteArray &json)
{
    m_session->send(ackText(id, json));
}

void Conversation::hear(const QByteArray &message)
{
    const std::optional<SocketPacket> packet = readSocketPacket(message);
    if (!packet)
        return m_session->end(QStringLiteral("not the protocol"));
    if (packet->space != rootSpace) {
        if (packet->kind == SocketKind::Connect)
            m_session->send(connectErrorText(packet->space, invalidSpace));
        return;
    }
    switch (packet->kind) {
    case SocketKind::Connect: return introduce(*packet);
    case SocketKind::Disconnect: return leave();
    case SocketKind::Event: return take(eventOf(*packet));
    case SocketKind::Ack:
    case SocketKind::ConnectError: return;
    }
}

void Conversation::introduce(const SocketPacket &packet)
{
    if (m_stage != Stage::Silent)
        return;
    if (m_isAsked)
        return m_session->end(QStringLiteral("one at a time"));
    m_token = tokenIn(packet.data);
    m_stage = Stage::Asking;
    static_cast<void>(ask(this, m_token));
}

Task<> Conversation::ask(QPointer<Conversation> self, QByteArray token)
{
    self->m_isAsked = true;
    Reception reception = co_await self->m_application.receive(self, token);
    if (!self)
        co_return;
    self->m_isAsked = false;
    if (self->m_stage == Stage::Asking)
        self->settle(reception);
    else if (reception == Reception::Welcome)
        self->m_application.left(*self); // it went meanwhile
}

void Conversation::settle(Reception reception)
{
    if (reception == Reception::Welcome) {
        m_stage = Stage::Joined;
        announce();
        for (SocketEvent &event : std::exchange(m_early, {}))
            take(std::move(event));
        return;
    }
    leave();
    if (m_isAnnounced)
        return m_session->end(QStringLiteral("you are signed out"));
    m_session->send(
        connectErrorText(rootSpace.toByteArray(), reception == Reception::NotKnown ? badToken : notNow));
}

void Conversation::announce()
{
    if (!std::exchange(m_isAnnounced, true))
        m_session->send(connectedText(m_socketId));
}

void Conversation::take(SocketEvent event)
{
    if (m_session->isOver())
        return;
    if (m_stage == Stage::Joined)
        return m_application.heard(*this, event);
    if (m_stage == Stage::Asking && m_early.size() < m_limits.earlyMessages)
        m_early.push_back(std::move(event));
    else
        m_session->end(QStringLiteral("say who you are"));
}

void Conversation::leave()
{
    const Stage stage = std::exchange(m_stage, Stage::Silent);
    m_early.clear();
    m_silentSince = m_clock.steadyNow();
    if (stage != Stage::Joined)
        return;
    m_isAnnounced = false;
    m_application.left(*this);
}

Handover Conversation::handOver()
{
    Handover handover{m_session->sid(), m_socketId, m_token, m_stage != Stage::Silent, m_isAnnounced, {}, {}};
    if (m_stage == Stage::Joined)
        handover.memory = m_application.memoryOf(*this);
    handover.memory.insert(handover.memory.end(), m_early.begin(), m_early.end());
    handover.queued = m_session->takeQueue();
    m_session->end();
    return handover;
}

void Conversation::goOn(const Handover &handover)
{
    m_session->sendAll(handover.queued);
    if (!handover.hasIntroduced)
        return;
    m_isAnnounced = handover.isAnnounced;
    m_token = handover.token;
    m_early = handover.memory;
    m_stage = Stage::Asking;
    static_cast<void>(ask(this, m_token));
}

void Conversation::sweep(SteadyInstant now)
{
    if (m_stage == Stage::Silent && now - m_silentSince > m_limits.introduction)
        m_session->end(QStringLiteral("say who you are"));
    else
        m_session->sweep(now);
}

} // namespace foyer::socketio
