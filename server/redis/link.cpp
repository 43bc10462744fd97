// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/link.h"

#include "core/base/log.h"
#include "server/redis/log.h"
#include "server/redis/transport.h"

#include <algorithm>
#include <array>
#include <QPointer>

namespace foyer::redis {

namespace {

constexpr std::size_t readPortion = 16 * 1024;
constexpr int ticksPerStall = 4;
constexpr std::chrono::milliseconds longestTick{1000};

// A connection must have lasted this long before the next loss counts as the first: a server that takes
// connections and drops them again must not be asked at full speed.
constexpr std::chrono::seconds settled{1};

std::chrono::milliseconds watchTick(const Settings &settings)
{
    const auto shortest = std::min(settings.stallLimit, settings.pingInterval) / ticksPerStall;
    return std::clamp(shortest, std::chrono::milliseconds{1}, longestTick);
}

} // namespace

Link::Link(const Dialer &dialer, QList<Endpoint> endpoints, const Settings &settings, const Clock &clock,
           RandomSource &random, LinkListener &listener)
    : m_dialer(dialer)
    , m_endpoints(std::move(endpoints))
    , m_settings(settings)
    , m_clock(clock)
    , m_listener(listener)
    , m_backoff(settings.backoffFirst, settings.backoffMost, random)
    , m_greeting(dialer.target())
    , m_parser(settings.maxReplyBytes)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &Link::timerFired);
    connect(&m_watch, &QTimer::timeout, this, &Link::watch);
    m_watch.setInterval(watchTick(settings));
    m_endpoint = m_endpoints.constFirst();
}

Link::~Link()
{
    retireTransport();
}

void Link::open()
{
    if (m_state == State::Idle)
        connectNow();
}

void Link::close()
{
    if (m_state == State::Closed)
        return;
    retireTransport();
    enter(State::Closed);
}

void Link::drop(Error error)
{
    if (m_state == State::Connecting || m_state == State::Greeting || m_state == State::Ready)
        lose(std::move(error));
}

void Link::redial(std::optional<Endpoint> endpoint)
{
    if (m_state == State::Idle || m_state == State::Closed)
        return;
    if (endpoint)
        m_endpoint = *std::move(endpoint);
    retireTransport();
    connectNow();
}

void Link::write(QByteArrayView bytes)
{
    Q_ASSERT(isReady());
    m_transport->write(bytes);
}

void Link::flush()
{
    if (isReady())
        m_transport->flush();
}

qint64 Link::unwrittenBytes() const
{
    return m_transport ? m_transport->unwrittenBytes() : 0;
}

void Link::enter(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    Q_EMIT stateChanged(state);
}

void Link::connectNow()
{
    m_parser.reset();
    m_greeting.restart();
    m_transport = m_dialer.dial(m_endpoint);
    wireTransport();
    m_timer.start(m_settings.connectTimeout);
    enter(State::Connecting);
    m_transport->open();
}

void Link::wireTransport()
{
    connect(m_transport.get(), &Transport::opened, this, &Link::greet);
    connect(m_transport.get(), &Transport::failed, this, &Link::lose);
    connect(m_transport.get(), &Transport::readable, this, &Link::read);
    connect(m_transport.get(), &Transport::drained, this, [this] { m_listener.linkDrained(); });
}

// Never deleted here: this may run inside one of its signals.
void Link::retireTransport()
{
    ++m_attempt;
    m_timer.stop();
    m_watch.stop();
    if (!m_transport)
        return;
    Transport *transport = m_transport.release();
    transport->disconnect(this);
    transport->abort();
    transport->deleteLater();
}

void Link::greet()
{
    enter(State::Greeting);
    m_transport->write(m_greeting.bytes());
    m_transport->flush();
}

void Link::read()
{
    const QPointer<Link> self(this);
    const quint64 attempt = m_attempt;
    std::array<char, readPortion> portion;
    m_heard = true;
    while (const qint64 count = m_transport->read(portion.data(), qint64(portion.size()))) {
        m_parser.feed(QByteArrayView(portion.data(), count));
        handOver();
        if (!self || m_attempt != attempt)
            return;
    }
    m_listener.linkTurnDone();
}

void Link::handOver()
{
    const QPointer<Link> self(this);
    const quint64 attempt = m_attempt;
    Reply reply;
    while (self && m_attempt == attempt) {
        switch (m_parser.next(reply)) {
        case ReplyParser::Step::NeedMore: return;
        case ReplyParser::Step::Broken:
            return lose(Error{ErrorCode::Protocol, QStringLiteral("It does not speak the Redis protocol: ")
                                                       + m_parser.faultText()});
        case ReplyParser::Step::Complete: take(std::move(reply)); break;
        }
    }
}

void Link::take(Reply &&reply)
{
    if (isReady())
        m_listener.linkReply(std::move(reply));
    else
        takeGreeting(reply);
}

void Link::takeGreeting(const Reply &reply)
{
    Result<bool> accepted = m_greeting.take(reply);
    if (!accepted)
        return lose(std::move(accepted.error()));
    if (*accepted)
        becomeReady();
}

void Link::becomeReady()
{
    m_timer.stop();
    m_readySince = m_clock.steadyNow();
    m_silentTicks = 0;
    m_quietTicks = 0;
    m_watch.start();
    LogEvent(LogLevel::Info, lcRedis(), QStringLiteral("Connected to Redis."))
        .field("endpoint", m_endpoint.toText());
    const QPointer<Link> self(this);
    enter(State::Ready);
    if (self && isReady())
        m_listener.linkReady();
}

void Link::lose(Error error)
{
    const bool wasSettled = m_state == State::Ready && m_clock.steadyNow() - m_readySince >= settled;
    if (wasSettled)
        m_backoff.reset();
    m_lastError = std::move(error);
    m_lastError.detail = QStringLiteral("Redis at %1: %2").arg(m_endpoint.toText(), m_lastError.detail);
    retireTransport();
    const auto wait = m_backoff.next();
    LogEvent(LogLevel::Warning, lcRedis(), QStringLiteral("No connection to Redis; trying again."))
        .error(m_lastError)
        .duration("wait_ms", wait)
        .repeatsAs("redis-lost");
    nextEndpoint();
    m_timer.start(wait);
    const QPointer<Link> self(this);
    enter(State::Waiting);
    if (self)
        m_listener.linkLost(Error(m_lastError));
}

void Link::nextEndpoint()
{
    m_nextEndpoint = (m_nextEndpoint + 1) % m_endpoints.size();
    m_endpoint = m_endpoints.at(m_nextEndpoint);
}

void Link::timerFired()
{
    if (m_state == State::Waiting)
        return connectNow();
    const qint64 limit = m_settings.connectTimeout.count();
    lose(Error{ErrorCode::Unavailable, QStringLiteral("it did not let us in within %1 ms.").arg(limit)});
}

// Counts its own ticks instead of asking the clock: when this thread was held up, silence is its own fault.
void Link::watch()
{
    const bool heard = std::exchange(m_heard, false);
    m_silentTicks = heard || !m_listener.linkAwaitsReply() ? 0 : m_silentTicks + 1;
    m_quietTicks = heard ? 0 : m_quietTicks + 1;
    if (m_silentTicks * m_watch.intervalAsDuration() >= m_settings.stallLimit) {
        const qint64 limit = m_settings.stallLimit.count();
        return lose(
            Error{ErrorCode::Unavailable, QStringLiteral("it has been silent for %1 ms.").arg(limit)});
    }
    if (m_quietTicks * m_watch.intervalAsDuration() < m_settings.pingInterval || m_silentTicks > 0)
        return;
    m_quietTicks = 0;
    m_listener.linkQuiet();
}

} // namespace foyer::redis
