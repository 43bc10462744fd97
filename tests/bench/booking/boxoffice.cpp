// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/booking/boxoffice.h"

#include "server/privatedb/machine.h"
#include "server/privatedb/settings.h"

#include <QDir>
#include <QProcess>

namespace foyer::bench {

namespace {

const QString program = QStringLiteral(FOYER_SERVER);

// What the private installation writes into its configuration file, as arguments.
QStringList settingsOfThisMachine(const QString &directory)
{
    QStringList settings;
    const QByteArray text = privatedb::postgresSizes(privatedb::Machine::of(directory), true);
    for (const QByteArray &line : text.split('\n')) {
        const qsizetype equals = line.indexOf(" = ");
        if (equals > 0 && !line.startsWith("log_"))
            settings << QString::fromUtf8(line.left(equals) + '=' + line.mid(equals + 3).replace('\'', ""));
    }
    return settings;
}

} // namespace

void useDisk()
{
    if (!qEnvironmentVariableIsSet("FOYER_TEST_PLACE"))
        qputenv("FOYER_TEST_PLACE", "/var/tmp");
}

BoxOffice::BoxOffice()
{
    QDir{}.mkpath(keysDirectory());
    m_postgres = std::make_unique<test::PgCluster>(test::PgCluster::Durability::On,
                                                   settingsOfThisMachine(m_dir.path()));
    m_redis = std::make_unique<test::RedisChild>();
    m_postgres->psql(QStringLiteral("create role foyer_owner login"));
    m_postgres->psql(QStringLiteral("create role foyer_app login"));
    m_postgres->psql(QStringLiteral("create database foyer owner foyer_owner"));
    qunsetenv("FOYER_TEST_PLACE"); // the server refuses variables that it does not know
}

QStringList BoxOffice::storeArguments() const
{
    const QString uri =
        QStringLiteral("host=") + m_postgres->socketDirectory() + QStringLiteral(" dbname=foyer user=");
    return {QStringLiteral("--postgres-uri"),       uri + QStringLiteral("foyer_app"),
            QStringLiteral("--postgres-owner-uri"), uri + QStringLiteral("foyer_owner"),
            QStringLiteral("--redis-uri"),          QStringLiteral("unix://") + m_redis->socketPath(),
            QStringLiteral("--keys-directory"),     keysDirectory()};
}

void BoxOffice::serve(int workers)
{
    m_server.reset();
    m_server = std::make_unique<test::ServerProcess>(program);
    const bool serves =
        m_server->start(storeArguments()
                        + QStringList{QStringLiteral("--http-listen"), QStringLiteral("127.0.0.1:0"),
                                      QStringLiteral("--workers"), QString::number(workers),
                                      QStringLiteral("--limits-scale"), QStringLiteral("10000"),
                                      QStringLiteral("--payments-simulated-success"), QStringLiteral("100"),
                                      QStringLiteral("--payments-simulated-fastest"), QStringLiteral("0ms"),
                                      QStringLiteral("--payments-simulated-slowest"), QStringLiteral("0ms")});
    if (!serves)
        qFatal("the server does not start: %s", m_server->log().constData());
}

QByteArray BoxOffice::psql(const QString &sql, const QByteArray &database) const
{
    QProcess psql;
    psql.start(test::postgresBinDirectory() + QStringLiteral("/psql"),
               {QStringLiteral("-XAtq"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"),
                QStringLiteral("-d"), QString::fromUtf8(m_postgres->conninfo(database)), QStringLiteral("-c"),
                sql});
    if (!psql.waitForFinished(-1) || psql.exitCode() != 0)
        qFatal("psql: %s", psql.readAllStandardError().constData());
    return psql.readAllStandardOutput().trimmed();
}

QString BoxOffice::holdStore() const
{
    return QString::fromLatin1(psql(QStringLiteral("select mode from hold_store")));
}

QString BoxOffice::verified() const
{
    QProcess verify;
    verify.start(program, QStringList{QStringLiteral("verify")} + storeArguments());
    if (!verify.waitForFinished(-1) || verify.exitCode() != 0)
        return QString::fromUtf8(verify.readAllStandardOutput() + verify.readAllStandardError());
    return QStringLiteral("hold");
}

} // namespace foyer::bench
