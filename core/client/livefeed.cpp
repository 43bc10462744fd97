// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/livefeed.h"

#include "core/base/log.h"
#include "core/client/credentials.h"
#include "core/client/livesocket.h"
#include "core/client/readanswer.h"
#include "core/wire/encode.h"

#include <QLoggingCategory>

namespace foyer::client {

namespace {

Q_LOGGING_CATEGORY(lcLive, "foyer.client.live")

using std::chrono::milliseconds;

constexpr int closeUnauthorized = 4401;

QByteArray authMessage(const QByteArray &token)
{
    const wire::LiveRequest request{.type = wire::LiveVerb::Auth, .token = QString::fromLatin1(token)};
    return wire::encode(request);
}

QByteArray pingMessage()
{
    return wire::encode(wire::LiveRequest{.type = wire::LiveVerb::Ping});
}

// Longer each time, and not everybody at once when a server comes back.
milliseconds pauseOf(const LiveFeed::Times &times, int attempt, RandomSource &random)
{
    const milliseconds longest =
        std::min(times.longestPause, milliseconds(times.firstPause * (1 << std::min(attempt, 16))));
    return longest / 2 + milliseconds(random.next64() % quint64(longest.count() / 2 + 1));
}

QString topicName(qint32 performance, const char *what)
{
    return QStringLiteral("performance:%1:%2").arg(performance).arg(QLatin1StringView{what});
}

} // namespace

LiveFeed::LiveFeed(LiveSocket &socket, Credentials &credentials, const Clock &clock, RandomSource &random,
                   Times times, QObject *parent)
    : QObject(parent)
    , m_socket(socket)
    , m_credentials(credentials)
    , m_clock(clock)
    , m_random(random)
    , m_times(times)
{
    for (QTimer *timer : {&m_retry, &m_watch, &m_askAgain})
        timer->setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &LiveFeed::connectNow);
    connect(&m_watch, &QTimer::timeout, this, &LiveFeed::watch);
    connect(&m_askAgain, &QTimer::timeout, this, [this] {
        m_topics.retryRefused();
        sayWhatIsDue();
    });
    connect(&m_socket, &LiveSocket::opened, this, &LiveFeed::onOpened);
    connect(&m_socket, &LiveSocket::received, this, &LiveFeed::onReceived);
    connect(&m_socket, &LiveSocket::closed, this, &LiveFeed::onClosed);
}

LiveFeed::~LiveFeed()
{
    m_socket.disconnect(this);
    m_socket.close();
}

void LiveFeed::start()
{
    if (m_state != LiveState::Off && m_state != LiveState::Offline)
        return;
    m_attempt = 0;
    m_lostAt.reset();
    setState(LiveState::Connecting);
    connectNow();
}

void LiveFeed::stop()
{
    ++m_round;
    m_retry.stop();
    m_watch.stop();
    m_askAgain.stop();
    m_socket.close();
    m_token.clear();
    m_isWelcome = false;
    m_lostAt.reset();
    const QPointer<LiveFeed> self(this);
    m_topics.interrupt();
    if (self)
        setState(LiveState::Off);
}

void LiveFeed::reconnectNow()
{
    if (!m_retry.isActive())
        return;
    m_retry.stop();
    connectNow();
}

void LiveFeed::connectNow()
{
    ++m_round;
    m_isWelcome = false;
    m_awaitsPong = true; // anything at all
    m_watch.start(m_times.patience);
    m_socket.open();
}

void LiveFeed::onOpened()
{
    static_cast<void>(introduce());
}

// Again and again while connected, so that the server always has a token that is good.
Task<void> LiveFeed::introduce()
{
    const QPointer<LiveFeed> self(this);
    const quint64 round = m_round;
    Answer<QByteArray> token = refused(RefusalKind::Cancelled);
    if (std::exchange(m_isTokenSpent, false)) {
        QByteArray spent = m_token;
        token = co_await m_credentials.renewedToken(std::move(spent));
    } else {
        token = co_await m_credentials.accessToken();
    }
    if (!self || self->m_round != round)
        co_return;
    if (!token && token.error().kind == RefusalKind::SignedOut)
        self->giveUp();
    else if (!token && !self->m_isWelcome)
        self->lose();
    else if (token && (*token != self->m_token || !self->m_isWelcome)) {
        self->m_token = *token;
        self->m_socket.send(authMessage(*token));
    }
}

void LiveFeed::onReceived(const QByteArray &text)
{
    const Answer<wire::LiveMessage> message = readAnswer<wire::LiveMessage>(text);
    if (!message) { // of a newer server; what it is about cannot be known
        LogEvent(LogLevel::Warning, lcLive(), QStringLiteral("The live feed said something unknown."))
            .field("problem", message.error().toLogText())
            .repeatsAs("unknown message");
        return;
    }
    if (std::exchange(m_awaitsPong, false) && m_isWelcome)
        m_watch.start(m_times.ping);
    onMessage(*message);
}

void LiveFeed::onMessage(const wire::LiveMessage &message)
{
    if (message.type == wire::LiveKind::Welcome)
        return onWelcome();
    if (message.type == wire::LiveKind::Refused)
        return onRefused(message);
    const QPointer<LiveFeed> self(this);
    m_topics.apply(message);
    if (self)
        sayWhatIsDue();
}

void LiveFeed::onRefused(const wire::LiveMessage &message)
{
    const QByteArray code = message.code.value_or(QString()).toUtf8();
    LogEvent(LogLevel::Info, lcLive(), QStringLiteral("The live feed refused something."))
        .field("topic", message.topic.value_or(QString()))
        .field("code", code);
    if (!m_isWelcome)
        return lose(); // the token could not be checked just now
    if (code == "unavailable" && !m_askAgain.isActive())
        m_askAgain.start(pauseOf(m_times, 2, m_random));
    m_topics.apply(message);
}

void LiveFeed::onWelcome()
{
    if (std::exchange(m_isWelcome, true))
        return; // to a newer token
    m_attempt = 0;
    m_lostAt.reset();
    m_watch.start(m_times.ping);
    sayWhatIsDue();
    setState(LiveState::Online);
}

void LiveFeed::sayWhatIsDue()
{
    if (!m_isWelcome)
        return;
    for (const wire::LiveRequest &request : m_topics.due())
        m_socket.send(wire::encode(request));
}

void LiveFeed::onClosed(int code)
{
    m_isTokenSpent = code == closeUnauthorized;
    lose();
}

void LiveFeed::lose()
{
    if (m_state == LiveState::Off || m_state == LiveState::Offline)
        return;
    ++m_round;
    m_isWelcome = false;
    m_watch.stop();
    m_askAgain.stop();
    m_socket.close();
    if (!m_lostAt)
        m_lostAt = m_clock.now();
    m_retry.start(pauseOf(m_times, m_attempt++, m_random));
    const QPointer<LiveFeed> self(this);
    m_topics.interrupt();
    if (self)
        setState(LiveState::Reconnecting);
}

void LiveFeed::giveUp()
{
    const QPointer<LiveFeed> self(this);
    lose();
    if (!self)
        return;
    m_retry.stop();
    setState(LiveState::Offline);
}

void LiveFeed::watch()
{
    if (m_awaitsPong)
        return lose();
    m_awaitsPong = true;
    m_socket.send(pingMessage());
    m_watch.start(m_times.patience);
    static_cast<void>(introduce());
}

void LiveFeed::setState(LiveState state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

void LiveFeed::join(LiveTopic *topic)
{
    m_topics.join(topic);
    sayWhatIsDue();
}

void LiveFeed::leave(LiveTopic *topic)
{
    const std::optional<wire::LiveRequest> request = m_topics.leave(topic);
    if (request && m_isWelcome)
        m_socket.send(wire::encode(*request));
}

std::unique_ptr<SeatsTopic> LiveFeed::followSeats(qint32 performance)
{
    auto topic = std::make_unique<SeatsTopic>(*this, topicName(performance, "seats"));
    join(topic.get());
    return topic;
}

std::unique_ptr<OrdersTopic> LiveFeed::followSales(qint32 performance)
{
    auto topic = std::make_unique<OrdersTopic>(*this, topicName(performance, "sales"));
    join(topic.get());
    return topic;
}

std::unique_ptr<ScansTopic> LiveFeed::followScans(qint32 performance)
{
    auto topic = std::make_unique<ScansTopic>(*this, topicName(performance, "scans"));
    join(topic.get());
    return topic;
}

std::unique_ptr<QueueTopic> LiveFeed::followQueue(qint32 performance)
{
    auto topic = std::make_unique<QueueTopic>(*this, topicName(performance, "queue"));
    join(topic.get());
    return topic;
}

std::unique_ptr<OrdersTopic> LiveFeed::followMe()
{
    auto topic = std::make_unique<OrdersTopic>(*this, QStringLiteral("me"));
    join(topic.get());
    return topic;
}

} // namespace foyer::client
