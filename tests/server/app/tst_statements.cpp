// SPDX-License-Identifier: GPL-3.0-or-later
#include "sqlregistry.h"
#include "tests/server/api/apirig.h"

#include <libpq-fe.h>
#include <QTest>

using namespace foyer;

namespace {

struct CloseConnection
{
    void operator()(PGconn *connection) const { PQfinish(connection); }
};

struct ClearResult
{
    void operator()(PGresult *result) const { PQclear(result); }
};

using ResultPtr = std::unique_ptr<PGresult, ClearResult>;

QByteArray complaintOf(PGconn *connection, const PGresult *result)
{
    const ExecStatusType status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK ? QByteArray()
                                                                   : PQerrorMessage(connection);
}

} // namespace

Q_DECLARE_METATYPE(const pg::Statement *)

/// Every statement of the server is prepared against the migrated database, and planned, as the account that
/// the server works as: PostgreSQL looks at columns, types and rights then, before a rare sweep does at
/// night.
class StatementsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areAllowed_data();
    void areAllowed();

private:
    test::ApiRig m_rig{[](const test::ApiParts &) { return test::ApiServices{}; }};
    std::unique_ptr<PGconn, CloseConnection> m_connection{
        PQconnectdb(m_rig.conninfo("foyer_app").constData())};
};

void StatementsTest::areAllowed_data()
{
    QTest::addColumn<const pg::Statement *>("statement");
    for (const pg::Statement *statement : sqlregistry::all())
        QTest::newRow(QByteArray(statement->name()).constData()) << statement;
}

void StatementsTest::areAllowed()
{
    QFETCH(const pg::Statement *, statement);
    PGconn *connection = m_connection.get();
    QCOMPARE(PQstatus(connection), CONNECTION_OK);
    const QByteArray text(statement->text());
    const ResultPtr forgotten(PQexec(connection, "deallocate all"));
    QCOMPARE(complaintOf(connection, forgotten.get()), QByteArray());
    const ResultPtr prepared(PQprepare(connection, "s", text.constData(), 0, nullptr));
    QCOMPARE(complaintOf(connection, prepared.get()), QByteArray());
    const ResultPtr described(PQdescribePrepared(connection, "s"));
    QByteArrayList nothing;
    for (int i = 0; i < PQnparams(described.get()); ++i)
        nothing.append("null");
    const QByteArray arguments = nothing.isEmpty() ? QByteArray() : '(' + nothing.join(',') + ')';
    const QByteArray verb = text.trimmed().toLower();
    if (verb.startsWith("listen") || verb.startsWith("set ") || verb.startsWith("lock"))
        return; // PostgreSQL plans none of these
    const ResultPtr explained(PQexec(connection, QByteArray("explain execute s" + arguments).constData()));
    QCOMPARE(complaintOf(connection, explained.get()), QByteArray());
}

QTEST_GUILESS_MAIN(StatementsTest)
#include "tst_statements.moc"
