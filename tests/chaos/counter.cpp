// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/counter.h"

#include <csignal>
#include <QDir>

namespace foyer::test {

namespace {

QString numeral(int value)
{
    return QString::number(value);
}

QString inMilliseconds(int value)
{
    return numeral(value) + QStringLiteral("ms");
}

} // namespace

QStringList ProviderMood::arguments() const
{
    return {QStringLiteral("--payments-simulated-silent"),  numeral(silent),
            QStringLiteral("--payments-simulated-late"),    numeral(late),
            QStringLiteral("--payments-simulated-twice"),   numeral(twice),
            QStringLiteral("--payments-simulated-slowest"), inMilliseconds(slowestMs)};
}

Counter::Counter(Place place)
    : m_place(std::move(place))
    , m_process(m_place.program)
    , m_toPostgres(m_place.postgresSocket)
    , m_toRedis(m_place.redisSocket)
{
    const QString databases = m_place.directory + QStringLiteral("/pg");
    QDir().mkpath(databases);
    m_toPostgres.listenOnUnix(databases + QStringLiteral("/.s.PGSQL.5432"));
    m_toRedis.listenOnUnix(m_place.directory + QStringLiteral("/r.sock"));
    m_port = m_front.listenOnTcp();
}

QStringList Counter::arguments() const
{
    const QString database = QStringLiteral("host=%1/pg dbname=foyer user=").arg(m_place.directory);
    const QStringList own{QStringLiteral("--postgres-uri"),
                          database + QStringLiteral("foyer_app"),
                          QStringLiteral("--postgres-owner-uri"),
                          database + QStringLiteral("foyer_owner"),
                          QStringLiteral("--redis-uri"),
                          m_place.directory + QStringLiteral("/r.sock"),
                          QStringLiteral("--http-listen"),
                          QStringLiteral("127.0.0.1:0"),
                          QStringLiteral("--workers"),
                          numeral(m_place.workers)};
    return own + m_place.arguments;
}

bool Counter::start(const ProviderMood &mood)
{
    m_earlierLog += m_process.log();
    if (!m_process.start(arguments() + mood.arguments()))
        return false;
    m_front.setTarget(m_process.port());
    m_isWanted = true;
    return true;
}

void Counter::kill()
{
    m_isWanted = false;
    if (isRunning())
        m_process.kill();
}

int Counter::end()
{
    m_isWanted = false;
    return isRunning() ? m_process.end(SIGTERM) : 0;
}

// A signal to process 0 would reach ourselves.
void Counter::freeze()
{
    if (isRunning())
        m_process.send(SIGSTOP);
}

void Counter::thaw()
{
    if (isRunning())
        m_process.send(SIGCONT);
}

} // namespace foyer::test
