// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/live/livesession.h"

#include "core/wire/decode.h"
#include "core/wire/encode.h"
#include "server/live/wireframe.h"

#include <QWebSocket>
#include <sys/socket.h>

namespace foyer::live {

namespace {

constexpr double burst = 4.0; // seconds' worth of messages

constexpr int closeTooLate = 4408;
constexpr int closeTooMany = 4429;

} // namespace

LiveSession::LiveSession(std::unique_ptr<QWebSocket> socket, const LiveLimits &limits, const Clock &clock,
                         LiveFigures &figures)
    : m_socket(std::move(socket))
    , m_carrier(qobject_cast<QTcpSocket *>(m_socket->property("carrier").value<QObject *>()))
    , m_limits(limits)
    , m_clock(clock)
    , m_figures(figures)
    , m_since(clock.steadyNow())
    , m_heard(m_since)
    , m_pinged(m_since)
    , m_laggingSince(m_since)
    , m_countedAt(m_since)
    , m_allowance(limits.messagesPerSecond * burst)
{
    connect(m_socket.get(), &QWebSocket::textMessageReceived, this, &LiveSession::onText);
    connect(m_socket.get(), &QWebSocket::binaryMessageReceived, this,
            [this] { cut(QWebSocketProtocol::CloseCodeDatatypeNotSupported, QStringLiteral("text only")); });
    connect(m_socket.get(), &QWebSocket::pong, this, [this] { m_heard = m_clock.steadyNow(); });
    connect(m_socket.get(), &QWebSocket::disconnected, this, [this] {
        if (!std::exchange(m_isEnded, true))
            Q_EMIT ended();
    });
}

LiveSession::~LiveSession()
{
    m_isEnded = true;
    m_socket->disconnect(this);
    m_socket->abort();                 // a client that does not read would keep the connection beyond our end
    m_socket.release()->deleteLater(); // perhaps in one of its own signals
    if (m_carrier)
        m_carrier->deleteLater(); // behind it: a WebSocket forgets what it wrote to when that went first
}

void LiveSession::setGuest(const Guest &guest, const QByteArray &token)
{
    m_guest = guest;
    m_token = token;
}

LiveSession::Subscription *LiveSession::subscription(const Topic &topic)
{
    const auto found = m_subscriptions.find(topic);
    return found == m_subscriptions.end() ? nullptr : &found->second;
}

std::vector<Topic> LiveSession::topics() const
{
    std::vector<Topic> topics;
    for (const auto &[topic, subscription] : m_subscriptions)
        topics.push_back(topic);
    return topics;
}

void LiveSession::onText(const QString &text)
{
    m_heard = m_clock.steadyNow();
    if (m_isEnded)
        return;
    if (!maySpeak())
        return cut(closeTooMany, QStringLiteral("too many messages"));
    m_hasSpoken = true;
    const Result<wire::LiveRequest> request = wire::decode<wire::LiveRequest>(text.toUtf8());
    if (!request)
        return refuse({}, "bad_message", request.error().detail.toUtf8().constData());
    Q_EMIT asked(*request);
}

bool LiveSession::maySpeak()
{
    const std::chrono::duration<double> passed = m_heard - m_countedAt;
    m_countedAt = m_heard;
    m_allowance = std::min(m_limits.messagesPerSecond * burst,
                           m_allowance + passed.count() * m_limits.messagesPerSecond);
    m_allowance -= 1.0;
    return m_allowance >= 0.0;
}

void LiveSession::tell(const wire::LiveMessage &message)
{
    if (!m_isEnded)
        m_socket->sendTextMessage(QString::fromUtf8(wire::encode(message)));
}

void LiveSession::refuse(const QByteArray &topic, const char *code, const char *detail)
{
    ++m_figures.refused;
    wire::LiveMessage message;
    message.type = wire::LiveKind::Refused;
    if (!topic.isEmpty())
        message.topic = QString::fromUtf8(topic);
    message.code = QString::fromUtf8(code);
    message.detail = QString::fromUtf8(detail);
    tell(message);
}

void LiveSession::deliver(const Topic &topic, const WireFrame &frame)
{
    Subscription *found = subscription(topic);
    if (found == nullptr || m_isEnded)
        return;
    if (found->stage == Stage::CatchingUp && found->queued.size() < m_limits.queuedFrames)
        found->queued.push_back(frame.text);
    else if (found->stage == Stage::CatchingUp)
        m_isLagging = true;
    else if (found->stage == Stage::Following)
        send(frame);
}

void LiveSession::send(const QString &frame)
{
    send(WireFrame(frame));
}

void LiveSession::send(const WireFrame &frame)
{
    if (m_isEnded)
        return;
    if (!m_isLagging && isClogged()) {
        m_isLagging = true;
        m_laggingSince = m_clock.steadyNow();
    }
    if (m_isLagging) {
        ++m_figures.leftOut;
        return;
    }
    put(frame);
    ++m_figures.sent;
}

// To a plain connection that has nothing to take still, straight from the one encoded frame; that is half of
// what it costs through Qt. Whatever the kernel does not take goes the usual way, behind what waits there.
void LiveSession::put(const WireFrame &frame)
{
    if (!m_carrier) {
        m_socket->sendTextMessage(frame.text);
        m_socket->flush();
        return;
    }
    qsizetype taken = 0;
    if (m_carrier->bytesToWrite() == 0)
        taken = std::max<qsizetype>(0, ::send(int(m_carrier->socketDescriptor()), frame.bytes.constData(),
                                              std::size_t(frame.bytes.size()), MSG_DONTWAIT | MSG_NOSIGNAL));
    if (taken < frame.bytes.size())
        m_carrier->write(frame.bytes.constData() + taken, frame.bytes.size() - taken);
}

bool LiveSession::isClogged()
{
    return m_socket->bytesToWrite() > m_limits.backlogBytes;
}

void LiveSession::cut(int code, const QString &reason)
{
    if (std::exchange(m_isEnded, true))
        return;
    ++m_figures.cutOff;
    m_socket->close(static_cast<QWebSocketProtocol::CloseCode>(code), reason);
    if (m_isLagging)
        m_socket->abort();
    Q_EMIT ended();
}

void LiveSession::sweep(SteadyInstant now)
{
    if (m_isEnded)
        return;
    if (!m_hasSpoken && now - m_since > m_limits.introduction)
        return cut(closeTooLate, QStringLiteral("say who you are or what you want to follow"));
    if (m_guest.isKnown() && m_guest.until <= m_clock.now())
        return cut(closeUnauthorized, QStringLiteral("the token has ended"));
    if (m_isLagging)
        return watchLag(now);
    keepAlive(now);
}

void LiveSession::keepAlive(SteadyInstant now)
{
    if (now - m_heard > m_limits.quiet)
        return cut(QWebSocketProtocol::CloseCodeGoingAway, QStringLiteral("nothing was heard of you"));
    if (now - m_heard > m_limits.ping && now - m_pinged > m_limits.ping) {
        m_pinged = now;
        m_socket->ping();
    }
}

void LiveSession::watchLag(SteadyInstant now)
{
    if (now - m_laggingSince > m_limits.lag)
        return cut(QWebSocketProtocol::CloseCodePolicyViolated, QStringLiteral("too slow"));
    if (m_socket->bytesToWrite() > m_limits.backlogBytes / 4)
        return;
    m_isLagging = false;
    ++m_figures.resets;
    Q_EMIT caughtUp();
}

} // namespace foyer::live
