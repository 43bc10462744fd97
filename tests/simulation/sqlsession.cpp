// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/sqlsession.h"

#include <libpq-fe.h>

namespace foyer::simulation {

SqlSession::SqlSession(const QByteArray &conninfo) : m_connection(PQconnectdb(conninfo.constData()))
{
    if (PQstatus(m_connection) != CONNECTION_OK)
        qFatal("%s", PQerrorMessage(m_connection));
}

SqlSession::~SqlSession()
{
    PQfinish(m_connection);
}

QByteArray SqlSession::run(const QByteArray &statements)
{
    const std::unique_ptr<PGresult, decltype(&PQclear)> result(PQexec(m_connection, statements.constData()),
                                                               &PQclear);
    const ExecStatusType status = PQresultStatus(result.get());
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        qFatal("%s: %s", statements.constData(), PQerrorMessage(m_connection));
    QByteArray text;
    for (int row = 0; row < PQntuples(result.get()); ++row) {
        text += row == 0 ? "" : "\n";
        for (int column = 0; column < PQnfields(result.get()); ++column)
            text += QByteArray(column == 0 ? "" : "|") + PQgetvalue(result.get(), row, column);
    }
    return text;
}

} // namespace foyer::simulation
