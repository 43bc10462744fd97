// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/resulterror.h"

#include "server/pg/conninfo.h"

#include <libpq-fe.h>
#include <QRegularExpression>

namespace foyer::pg {

namespace {

QByteArray field(const pg_result *result, int code)
{
    return QByteArray(PQresultErrorField(result, code));
}

QString oneLine(const char *message)
{
    QStringList lines = QString::fromUtf8(message).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    lines.removeIf([](const QString &line) { return line.startsWith(QStringLiteral("LOCATION:")); });
    return lines.join(QLatin1Char(' ')).simplified();
}

/// With verbose errors libpq writes "FATAL:  28P01: password authentication failed …", in any language. Every
/// SQLSTATE has a digit.
QByteArray takeSqlState(QString &message)
{
    static const QRegularExpression pattern(QStringLiteral(": (?=[A-Z]*[0-9])([0-9A-Z]{5}): "));
    const QRegularExpressionMatch match = pattern.match(message);
    if (!match.hasMatch())
        return {};
    message.replace(match.capturedStart(), match.capturedLength(), QStringLiteral(": "));
    return match.captured(1).toLatin1();
}

void classify(Error &error, bool needsPassword)
{
    if (needsPassword) {
        error.code = ErrorCode::PermissionDenied;
        error.subject = QStringLiteral("password");
        error.detail.prepend(QStringLiteral("PostgreSQL asks for a password and none was given. "));
    } else if (error.sqlState == "28P01") {
        error.code = ErrorCode::PermissionDenied;
        error.subject = QStringLiteral("password");
    } else if (error.sqlState.startsWith("28")) {
        error.code = ErrorCode::PermissionDenied;
        error.subject = QStringLiteral("user");
    } else if (error.sqlState == "3D000") {
        error.code = ErrorCode::NotFound;
        error.subject = QStringLiteral("dbname");
    }
}

} // namespace

Error statementError(const pg_result *result, const char *statement)
{
    Error error{ErrorCode::DatabaseRefused, QString::fromUtf8(field(result, PG_DIAG_MESSAGE_PRIMARY)),
                QString::fromUtf8(statement), field(result, PG_DIAG_SQLSTATE),
                field(result, PG_DIAG_CONSTRAINT_NAME)};
    if (endsConnection(result))
        error.code = ErrorCode::Unavailable;
    if (error.detail.isEmpty())
        error.detail = oneLine(PQresultErrorMessage(result));
    return error;
}

bool endedBackendCleanly(const Error &error) noexcept
{
    // Administrator's command, idle session limit, limits of open transactions. Not 57P02 (crash of another
    // backend) and not 08P01, which a pooler says when it lost the server: these may follow a commit.
    return error.sqlState == "57P01" || error.sqlState == "57P05" || error.sqlState == "25P03"
           || error.sqlState == "25P04";
}

bool endsConnection(const pg_result *result)
{
    const QByteArray severity = field(result, PG_DIAG_SEVERITY_NONLOCALIZED);
    return severity.isEmpty() || severity == "FATAL" || severity == "PANIC";
}

bool isStalePlan(const pg_result *result)
{
    return field(result, PG_DIAG_SQLSTATE) == "0A000"
           && field(result, PG_DIAG_SOURCE_FUNCTION) == "RevalidateCachedQuery";
}

Error connectError(const pg_conn *connection, const ConnInfo &conninfo)
{
    QString message = connectionMessage(connection);
    const QByteArray sqlState = takeSqlState(message);
    Error error{ErrorCode::Unavailable,
                QStringLiteral("Cannot connect to %1: %2").arg(conninfo.describe(), message),
                QStringLiteral("host"), sqlState};
    classify(error, PQconnectionNeedsPassword(connection) != 0);
    return error;
}

QString connectionMessage(const pg_conn *connection)
{
    return oneLine(PQerrorMessage(connection));
}

} // namespace foyer::pg
