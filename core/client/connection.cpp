// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/client/connection.h"

#include "core/client/answer.h"

#include <QDateTime>
#include <QLocale>
#include <QPointer>

namespace foyer::client {

namespace {

constexpr std::chrono::milliseconds usualInterval{2000};
constexpr std::chrono::milliseconds patience{5000};
constexpr std::chrono::seconds clockWasSet{5}; // so far behind what was heard before: it is another time

std::chrono::microseconds sinceStart(const Clock &clock)
{
    return std::chrono::duration_cast<std::chrono::microseconds>(clock.steadyNow().time_since_epoch());
}

} // namespace

Connection::Connection(Transport &transport, const Clock &clock, QObject *parent)
    : QObject(parent)
    , m_transport(transport)
    , m_clock(clock)
{
    m_asking.setInterval(usualInterval);
    connect(&m_asking, &QTimer::timeout, this, &Connection::askNow);
}

void Connection::setAskingEvery(std::chrono::milliseconds interval)
{
    m_asking.setInterval(interval);
}

Task<Sent> Connection::send(Request request)
{
    const QPointer<Connection> self(this);
    Sent sent = co_await m_transport.send(std::move(request));
    if (self && sent && !isGatewaysComplaint(*sent))
        self->noteAnswer(*sent);
    else if (self)
        self->noteFailure(sent ? TransportFailure::Unreachable : sent.error());
    co_return sent;
}

Instant Connection::serverNow() const
{
    return m_serverAhead ? Instant(*m_serverAhead + sinceStart(m_clock)) : m_clock.now();
}

// Whole seconds, cut off, and some time on the way: the latest of all that was heard comes nearest.
void Connection::noteDate(const QByteArray &date)
{
    QDateTime told =
        QLocale::c().toDateTime(QString::fromLatin1(date), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss 'GMT'"));
    if (!told.isValid())
        return;
    told.setTimeSpec(Qt::UTC);
    const auto ahead = std::chrono::milliseconds{told.toMSecsSinceEpoch()} - sinceStart(m_clock);
    if (!m_serverAhead || ahead > *m_serverAhead || ahead + clockWasSet < *m_serverAhead)
        m_serverAhead = ahead;
}

void Connection::noteAnswer(const Reply &reply)
{
    if (const QByteArray date = reply.header("date"); !date.isEmpty())
        noteDate(date);
    const Instant now = m_clock.now();
    m_heardAt = now;
    m_asking.stop();
    if (const std::optional<Instant> lostAt = std::exchange(m_lostAt, std::nullopt))
        Q_EMIT back(*lostAt, now);
}

void Connection::noteFailure(TransportFailure failure)
{
    if (failure == TransportFailure::Timeout && !m_lostAt)
        return askNow(); // one slow answer is not yet a server that is away
    if (failure != TransportFailure::Unreachable || m_lostAt)
        return;
    m_lostAt = m_clock.now();
    m_asking.start();
    Q_EMIT lost(*m_lostAt);
}

void Connection::askNow()
{
    if (!m_isAsking)
        static_cast<void>(ask());
}

Task<void> Connection::ask()
{
    m_isAsking = true;
    Request request{.method = Method::Get, .path = QByteArrayLiteral("/health")};
    request.deadline = patience;
    const QPointer<Connection> self(this);
    Sent sent = co_await m_transport.send(std::move(request));
    if (!self)
        co_return;
    self->m_isAsking = false;
    if (sent && !isGatewaysComplaint(*sent))
        self->noteAnswer(*sent);
    else if (!sent && sent.error() == TransportFailure::Cancelled)
        co_return;
    else
        self->noteFailure(TransportFailure::Unreachable);
}

} // namespace foyer::client
