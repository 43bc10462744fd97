// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/privatedb/setupsession.h"

#include <libpq-fe.h>
#include <poll.h>

namespace foyer::privatedb {

namespace {

constexpr std::chrono::milliseconds tick{20};

using PgResult = std::unique_ptr<PGresult, decltype(&PQclear)>;

QList<QList<QByteArray>> rowsOf(const PGresult *result)
{
    QList<QList<QByteArray>> rows;
    for (int row = 0; row < PQntuples(result); ++row) {
        QList<QByteArray> cells;
        for (int column = 0; column < PQnfields(result); ++column)
            cells.append(QByteArray(PQgetvalue(result, row, column), PQgetlength(result, row, column)));
        rows.append(cells);
    }
    return rows;
}

Error refusal(const PGresult *result)
{
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const QString text = QString::fromUtf8(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY));
    return {ErrorCode::DatabaseRefused,
            QStringLiteral("The database cannot be set up: %1.").arg(text),
            {},
            state};
}

bool isGood(const PGresult *result)
{
    const ExecStatusType status = PQresultStatus(result);
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY;
}

} // namespace

void SetupSession::CloseConnection::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

Result<SetupSession> SetupSession::open(const QByteArray &uri, const WaitLimit &limit)
{
    const char *const keys[] = {"dbname", "application_name", nullptr};
    const char *const values[] = {uri.constData(), "foyer set-up", nullptr};
    SetupSession session(PQconnectStartParams(keys, values, 1));
    if (Result<void> connected = session.connect(limit); !connected)
        return failure(connected.error());
    PQsetNoticeReceiver(
        session.m_connection.get(), [](void *, const PGresult *) {}, nullptr);
    return session;
}

Result<void> SetupSession::connect(const WaitLimit &limit)
{
    // libpq's rule: behave as if the last poll had asked for writing.
    PostgresPollingStatusType state = PGRES_POLLING_WRITING;
    while (state == PGRES_POLLING_READING || state == PGRES_POLLING_WRITING) {
        if (PQstatus(m_connection.get()) == CONNECTION_BAD)
            return failure(lost());
        if (Result<void> ready = waitFor(state == PGRES_POLLING_READING ? POLLIN : POLLOUT, limit); !ready)
            return ready;
        state = PQconnectPoll(m_connection.get());
    }
    return state == PGRES_POLLING_OK ? Result<void>{} : failure(lost());
}

Result<void> SetupSession::waitFor(short events, const WaitLimit &limit)
{
    pollfd waiting{PQsocket(m_connection.get()), events, 0};
    while (::poll(&waiting, 1, int(limit.slice(tick).count())) <= 0)
        if (Result<void> allowed = limit.check(QStringLiteral("setting up the database")); !allowed)
            return allowed;
    return {};
}

Result<void> SetupSession::waitForResult(const WaitLimit &limit)
{
    while (PQisBusy(m_connection.get()) != 0) {
        if (Result<void> ready = waitFor(POLLIN, limit); !ready)
            return ready;
        if (PQconsumeInput(m_connection.get()) == 0)
            return failure(lost());
    }
    return {};
}

Result<QList<QList<QByteArray>>> SetupSession::query(const QByteArray &sql, const WaitLimit &limit)
{
    if (PQsendQuery(m_connection.get(), sql.constData()) == 0)
        return failure(lost());
    QList<QList<QByteArray>> rows;
    std::optional<Error> error;
    while (true) {
        if (Result<void> ready = waitForResult(limit); !ready)
            return failure(ready.error());
        const PgResult result(PQgetResult(m_connection.get()), &PQclear);
        if (!result)
            break;
        if (!isGood(result.get()) && !error)
            error = refusal(result.get());
        rows = rowsOf(result.get());
    }
    if (error)
        return failure(*error);
    return rows;
}

Result<void> SetupSession::execute(const QByteArray &sql, const WaitLimit &limit)
{
    const Result<QList<QList<QByteArray>>> rows = query(sql, limit);
    return rows ? Result<void>{} : failure(rows.error());
}

Error SetupSession::lost() const
{
    const QString text = QString::fromUtf8(PQerrorMessage(m_connection.get())).simplified();
    return {ErrorCode::Unavailable,
            QStringLiteral("The private database does not take a connection: %1").arg(text)};
}

} // namespace foyer::privatedb
