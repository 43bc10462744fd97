// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/listener.h"

#include "server/pg/connection.h"
#include "server/pg/log.h"

namespace foyer::pg {

namespace {

QByteArray quotedIdentifier(const QByteArray &name)
{
    QByteArray quoted = name;
    quoted.replace("\"", "\"\"");
    return '"' + quoted + '"';
}

} // namespace

Listener::Listener(ConnectionSettings settings, const Clock &clock, RandomSource &random, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_clock(clock)
    , m_connection(
          std::make_unique<Connection>(m_settings, clock, random, static_cast<ConnectionObserver &>(*this)))
{
    connect(&m_heartbeat, &QTimer::timeout, this, &Listener::probe);
}

Listener::~Listener() = default;

void Listener::open()
{
    m_connection->open();
    m_heartbeat.start(m_settings.heartbeat);
}

void Listener::subscribe(const QByteArray &channel)
{
    m_channels.push_back(channel);
    if (m_connection->isAvailable())
        listen();
}

void Listener::connectionReady(Connection &)
{
    if (m_listening < m_channels.size())
        listen();
}

void Listener::connectionFailed(Connection &, const Error &)
{
    m_listening = 0;
}

void Listener::connectionClosed(Connection &) {}

void Listener::connectionNotified(const QByteArray &channel, const QByteArray &payload)
{
    Q_EMIT notified(channel, payload);
}

void Listener::listen()
{
    Segment segment;
    for (; m_listening < m_channels.size(); ++m_listening)
        segment.add(Command(AdHoc("listen " + quotedIdentifier(m_channels[m_listening])), Params()));
    CompletionPair<void> pair = makeCompletion<void>();
    const Deadline deadline(m_clock.steadyNow() + m_settings.connectTimeout);
    m_connection->send(segment, deadline, Answer(std::move(pair.completer)));
    follow(QPointer<Listener>(this), std::move(pair.completion));
}

Task<> Listener::follow(QPointer<Listener> self, Completion<void> listening)
{
    const Result<void> result = co_await std::move(listening);
    if (self)
        self->onListening(result);
}

void Listener::onListening(const Result<void> &result)
{
    if (result) {
        Q_EMIT resumed();
        return;
    }
    qCWarning(lcPg, "LISTEN failed: %s", qUtf8Printable(result.error().toLogText()));
    m_connection->reconnect(QStringLiteral("LISTEN failed."));
}

void Listener::probe()
{
    if (!m_connection->isAvailable())
        return;
    const Deadline deadline(m_clock.steadyNow() + m_settings.heartbeat);
    m_connection->send(Segment{}, deadline, Answer{}); // past its deadline the connection is given up
}

} // namespace foyer::pg
