// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/rows.h"

#include <libpq-fe.h>

namespace foyer::pg {

void ResultCloser::operator()(pg_result *result) const noexcept
{
    PQclear(result);
}

int Row::columnOf(const char *name) const
{
    for (int column = 0; column < PQnfields(m_result); ++column) {
        if (qstrcmp(PQfname(m_result, column), name) == 0)
            return column;
    }
    return -1;
}

bool Row::hasColumn(int column) const
{
    return column >= 0 && column < PQnfields(m_result);
}

bool Row::isNull(int column) const
{
    return PQgetisnull(m_result, m_index, column) != 0;
}

Cell Row::cell(int column) const
{
    return Cell{PQgetvalue(m_result, m_index, column), PQgetlength(m_result, m_index, column),
                quint32(PQftype(m_result, column))};
}

Error Row::mismatch(int column) const
{
    const QString statement = QString::fromUtf8(m_statement);
    if (!hasColumn(column))
        return Error{ErrorCode::Internal, QStringLiteral("There is no such column in the result."),
                     statement};
    const QString subject = statement + QLatin1Char('.') + QString::fromUtf8(PQfname(m_result, column));
    if (isNull(column))
        return Error{ErrorCode::Internal, QStringLiteral("The value is null and must not be."), subject};
    const QString detail =
        QStringLiteral("The column's type (number %1) does not fit what is asked for, or the "
                       "value does not: cast it in the statement.");
    return Error{ErrorCode::Internal, detail.arg(PQftype(m_result, column)), subject};
}

int Rows::count() const
{
    return PQntuples(m_result.get());
}

int Rows::columnCount() const
{
    return PQnfields(m_result.get());
}

qint64 Rows::affected() const
{
    return m_result ? QByteArray(PQcmdTuples(m_result.get())).toLongLong() : 0;
}

Result<Row> Rows::only() const
{
    if (isEmpty())
        return failure(ErrorCode::NotFound, QStringLiteral("There is no such row."),
                       QString::fromUtf8(m_statement));
    if (count() > 1)
        return failure(ErrorCode::Internal,
                       QStringLiteral("There are %1 rows where one may be.").arg(count()),
                       QString::fromUtf8(m_statement));
    return row(0);
}

} // namespace foyer::pg
