// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/booking/reference.h"

#include <QProcess>
#include <QRegularExpression>

namespace foyer::bench {

namespace {

const QByteArray database = "reference";

double numberIn(const QByteArray &said, const char *label)
{
    const QRegularExpression pattern(QLatin1StringView(label) + QStringLiteral(R"([ =:]+([0-9.]+))"));
    const QRegularExpressionMatch match = pattern.match(QString::fromUtf8(said));
    if (!match.hasMatch())
        qFatal("pgbench says no \"%s\": %s", label, said.constData());
    return match.captured(1).toDouble();
}

} // namespace

Reference::Reference(const BoxOffice &office, const Season &season) : m_office(office), m_season(season)
{
    m_office.psql(QStringLiteral("create database reference template foyer"), "postgres");
    m_office.psql(QStringLiteral("create function bench_id(kind int, number bigint) returns uuid immutable "
                                 "language sql as $$ select (lpad(to_hex(kind), 8, '0') || "
                                 "lpad(to_hex(number), 24, '0'))::uuid $$"),
                  database);
    m_office.psql(QStringLiteral("vacuum analyze"), database);
    m_organization = m_office.psql(QStringLiteral("select id from organization"), database);
}

Reference::Run Reference::run(int connections, int seconds)
{
    const auto defined = [](const char *name, const QByteArray &value) {
        return QStringList{QStringLiteral("-D"),
                           QLatin1StringView(name) + QLatin1Char('=') + QString::fromUtf8(value)};
    };
    const QString count = QString::number(connections);
    QProcess pgbench;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PGOPTIONS"), QStringLiteral("-c plan_cache_mode=force_generic_plan"));
    pgbench.setProcessEnvironment(environment);
    pgbench.setProcessChannelMode(QProcess::MergedChannels);
    pgbench.start(test::postgresBinDirectory() + QStringLiteral("/pgbench"),
                  QStringList{QStringLiteral("-n"), QStringLiteral("-M"), QStringLiteral("prepared"),
                              QStringLiteral("-f"), QStringLiteral(FOYER_REFERENCE), QStringLiteral("-c"),
                              count, QStringLiteral("-j"), QStringLiteral("1"), QStringLiteral("-T"),
                              QString::number(seconds)}
                      + defined("i", "-1") + defined("clients", count.toUtf8())
                      + defined("base", QByteArray::number(m_next))
                      + defined("first", QByteArray::number(m_season.firstNumber()))
                      + defined("organization", m_organization)
                      + QStringList{QString::fromUtf8(m_office.postgres().conninfo(database))});
    if (!pgbench.waitForFinished(-1) || pgbench.exitCode() != 0)
        qFatal("pgbench failed: %s", pgbench.readAll().constData());
    const QByteArray said = pgbench.readAll();
    const auto done = int(numberIn(said, "transactions actually processed"));
    m_next += done + done / 4 + 1000; // clients go forward at different speeds
    return {numberIn(said, "tps"), numberIn(said, "latency average")};
}

} // namespace foyer::bench
