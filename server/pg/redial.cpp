// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/redial.h"

#include "server/pg/connector.h"

namespace foyer::pg {

namespace {

DeferredPointer<QTimer> makeTimer()
{
    DeferredPointer<QTimer> timer(new QTimer);
    timer->setSingleShot(true);
    return timer;
}

} // namespace

Redial::Redial(const ConnectionSettings &settings, RandomSource &random)
    : m_settings(settings)
    , m_backoff(settings.backoffFirst, settings.backoffLast, random)
    , m_limit(makeTimer())
    , m_pause(makeTimer())
{
    connect(m_limit.get(), &QTimer::timeout, this, &Redial::onLimit);
    connect(m_pause.get(), &QTimer::timeout, this, &Redial::start);
}

Redial::~Redial()
{
    stop();
}

void Redial::start()
{
    Q_EMIT started();
    ConnInfo conninfo = m_settings.conninfo;
    conninfo.setDefault("application_name", m_settings.applicationName);
    m_connector.reset(new Connector(std::move(conninfo)));
    connect(m_connector.get(), &Connector::resolved, this, &Redial::resolved);
    connect(m_connector.get(), &Connector::connected, this, &Redial::connected);
    connect(m_connector.get(), &Connector::failed, this, &Redial::onFailed);
    m_limit->start(m_settings.connectTimeout);
    m_connector->start();
}

void Redial::settle()
{
    m_limit->stop();
}

void Redial::stop()
{
    m_limit->stop();
    m_pause->stop();
    m_connector.reset();
}

void Redial::startAgain()
{
    m_promising = std::exchange(m_praised, false);
    m_pause->start(m_promising ? std::chrono::milliseconds{0} : m_backoff.next());
}

void Redial::praise()
{
    if (m_praised)
        return;
    m_praised = true;
    m_backoff.reset();
}

ConnectionHandle Redial::takeConnection()
{
    ConnectionHandle connection = m_connector->takeConnection();
    m_connector.reset();
    return connection;
}

void Redial::onLimit()
{
    onFailed(Error{ErrorCode::Unavailable,
                   QStringLiteral("Connecting to %1 took longer than %2 ms.")
                       .arg(m_settings.conninfo.describe())
                       .arg(m_settings.connectTimeout.count()),
                   QStringLiteral("host")});
}

void Redial::onFailed(const Error &error)
{
    const Error reason = error; // the connector, whose it is, goes now
    stop();
    Q_EMIT failed(reason);
}

} // namespace foyer::pg
