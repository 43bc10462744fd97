// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pgcluster.h"

#include "server/privatedb/programs.h"
#include "tests/support/childaccount.h"
#include "tests/support/processtree.h"

#include <csignal>
#include <QDir>
#include <QElapsedTimer>
#include <QThread>

namespace foyer::test {

namespace {

constexpr int startLimitMs = 120'000;

QString findPostgresFolder()
{
    const SystemClock clock;
    const privatedb::WaitLimit limit(clock, std::chrono::milliseconds{startLimitMs});
    const Result<privatedb::ServiceAccount> account = privatedb::chooseAccount({}, std::nullopt);
    if (!account)
        qFatal("%s", qPrintable(account.error().toLogText()));
    const auto programs = privatedb::postgresFor({}, {}, *account, limit);
    if (!programs)
        qFatal("%s (packaging/setup installs it)", qPrintable(programs.error().toLogText()));
    return programs->folder;
}

QByteArray runTool(const QString &tool, const QStringList &arguments, bool asDatabaseAccount)
{
    QProcess process;
    if (asDatabaseAccount)
        ChildAccount::forDatabases().applyTo(process);
    process.start(postgresBinDirectory() + QLatin1Char('/') + tool, arguments);
    if (!process.waitForFinished(startLimitMs) || process.exitCode() != 0)
        qFatal("%s failed: %s", qPrintable(tool), process.readAllStandardError().constData());
    return process.readAllStandardOutput();
}

} // namespace

QString postgresBinDirectory()
{
    static const QString folder =
        findPostgresFolder(); // asking each program for its version takes milliseconds
    return folder;
}

PgCluster::PgCluster(Durability durability, const QStringList &settings)
    : m_data(m_dir.makeOwned(QStringLiteral("pg")))
    , m_settings(settings)
{
    if (durability == Durability::Off)
        m_settings << QStringLiteral("fsync=off") << QStringLiteral("full_page_writes=off");
    initialise();
    start();
}

PgCluster::~PgCluster()
{
    stop();
}

void PgCluster::initialise()
{
    runTool(QStringLiteral("initdb"),
            {QStringLiteral("-D"), m_data, QStringLiteral("-U"), QStringLiteral("foyer"),
             QStringLiteral("--auth=trust"), QStringLiteral("--locale=C"),
             QStringLiteral("--lc-ctype=C.UTF-8"), QStringLiteral("--encoding=UTF8"),
             QStringLiteral("--no-sync"), QStringLiteral("--no-instructions")},
            true);
}

QByteArray PgCluster::conninfo(const QByteArray &database) const
{
    return "host=" + QFile::encodeName(m_dir.path()) + " user=foyer dbname=" + database;
}

void PgCluster::start()
{
    ChildAccount::forDatabases().applyTo(m_process);
    QStringList arguments{QStringLiteral("-D"), m_data,   QStringLiteral("-k"), m_dir.path(),
                          QStringLiteral("-h"), QString{}};
    for (const QString &setting : m_settings)
        arguments << QStringLiteral("-c") << setting;
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(m_dir.filePath(QStringLiteral("pg.log")), QIODevice::Append);
    QElapsedTimer waited;
    waited.start();
    do {
        // One that was killed may have left a process that is only just noticing: then this one ends at once.
        if (m_process.waitForFinished(0) || m_process.state() == QProcess::NotRunning)
            m_process.start(postgresBinDirectory() + QStringLiteral("/postgres"), arguments);
        if (waited.elapsed() > startLimitMs)
            qFatal("PostgreSQL did not start; see its log in %s", qPrintable(m_dir.path()));
        QThread::msleep(10);
    } while (!answers());
}

bool PgCluster::answers() const
{
    QProcess ready;
    ready.start(postgresBinDirectory() + QStringLiteral("/pg_isready"),
                {QStringLiteral("-q"), QStringLiteral("-h"), m_dir.path()});
    return ready.waitForFinished() && ready.exitCode() == 0;
}

void PgCluster::stop()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    thaw();
    ::kill(pid(), SIGINT);
    waitUntilGone();
}

void PgCluster::kill()
{
    signalTree(pid(), SIGKILL);
    waitUntilGone();
}

void PgCluster::freeze()
{
    signalTree(pid(), SIGSTOP);
}

void PgCluster::thaw()
{
    signalTree(pid(), SIGCONT);
}

void PgCluster::waitUntilGone()
{
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(startLimitMs))
        qFatal("PostgreSQL did not stop");
}

QByteArray PgCluster::psql(const QString &sql, const QByteArray &database) const
{
    return runTool(QStringLiteral("psql"),
                   {QStringLiteral("-X"), QStringLiteral("-A"), QStringLiteral("-t"), QStringLiteral("-q"),
                    QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"), QStringLiteral("-d"),
                    QString::fromUtf8(conninfo(database)), QStringLiteral("-c"), sql},
                   false)
        .trimmed();
}

} // namespace foyer::test
