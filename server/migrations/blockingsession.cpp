// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/migrations/blockingsession.h"

#include <libpq-fe.h>
#include <QLoggingCategory>

namespace foyer::migrations {

namespace {

Q_LOGGING_CATEGORY(lcMigrations, "foyer.migrations")

struct ResultClearer
{
    void operator()(PGresult *result) const { PQclear(result); }
};

using ResultPtr = std::unique_ptr<PGresult, ResultClearer>;

// libpq ends its messages with a line feed and may add lines of context: a sentence needs the first part.
QString sentence(const char *message)
{
    return QString::fromUtf8(message).trimmed().replace(QLatin1Char('\n'), QLatin1String("; "));
}

Error errorOf(const PGresult *result)
{
    Error error{ErrorCode::DatabaseRefused, sentence(PQresultErrorMessage(result))};
    error.sqlState = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    error.constraint = PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME);
    if (error.sqlState.isEmpty())
        error.code = ErrorCode::Unavailable; // no SQLSTATE: it was libpq that lost the connection
    else if (error.sqlState == "42501")
        error.code = ErrorCode::PermissionDenied;
    return error;
}

TextRows rowsOf(const PGresult *result)
{
    TextRows rows(std::size_t(PQntuples(result)));
    for (int row = 0; row < PQntuples(result); ++row) {
        for (int column = 0; column < PQnfields(result); ++column) {
            const bool isNull = PQgetisnull(result, row, column) != 0;
            const QByteArray text(PQgetvalue(result, row, column), PQgetlength(result, row, column));
            rows[std::size_t(row)].append(isNull ? QByteArray{} : text);
        }
    }
    return rows;
}

Result<TextRows> outcome(ResultPtr result)
{
    const ExecStatusType status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK && status != PGRES_EMPTY_QUERY)
        return failure(errorOf(result.get()));
    return rowsOf(result.get());
}

void logNotice(void *, const PGresult *result)
{
    qCDebug(lcMigrations) << sentence(PQresultErrorMessage(result));
}

} // namespace

void BlockingSession::Closer::operator()(pg_conn *connection) const
{
    PQfinish(connection);
}

Result<BlockingSession> BlockingSession::open(const QByteArray &uri)
{
    BlockingSession session(PQconnectdb(uri.constData()));
    PGconn *connection = session.m_connection.get();
    if (PQstatus(connection) != CONNECTION_OK) {
        const QString text =
            QStringLiteral("Cannot connect to PostgreSQL: %1").arg(sentence(PQerrorMessage(connection)));
        return failure(ErrorCode::Unavailable, text, QStringLiteral("postgres"));
    }
    PQsetNoticeReceiver(connection, logNotice, nullptr);
    return session;
}

Result<TextRows> BlockingSession::run(const QByteArray &sql)
{
    return outcome(ResultPtr{PQexec(m_connection.get(), sql.constData())});
}

Result<TextRows> BlockingSession::run(const QByteArray &sql, const QList<QByteArray> &parameters)
{
    std::vector<const char *> values;
    for (const QByteArray &parameter : parameters)
        values.push_back(parameter.isNull() ? nullptr : parameter.constData());
    return outcome(ResultPtr{PQexecParams(m_connection.get(), sql.constData(), int(values.size()), nullptr,
                                          values.data(), nullptr, nullptr, 0)});
}

bool BlockingSession::isInTransaction() const
{
    return PQtransactionStatus(m_connection.get()) == PQTRANS_INTRANS;
}

} // namespace foyer::migrations
