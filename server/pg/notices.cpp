// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/pg/notices.h"

#include "server/pg/log.h"

#include <libpq-fe.h>
#include <QByteArray>

namespace foyer::pg {

namespace {

void onNotice(void *, const PGresult *result)
{
    const QByteArray severity(PQresultErrorField(result, PG_DIAG_SEVERITY_NONLOCALIZED));
    const QByteArray sqlState(PQresultErrorField(result, PG_DIAG_SQLSTATE));
    const QByteArray text(PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY));
    if (severity == "WARNING" || severity == "FATAL" || severity == "PANIC")
        qCWarning(lcPg, "PostgreSQL: %s %s: %s", severity.constData(), sqlState.constData(),
                  text.constData());
    else
        qCInfo(lcPg, "PostgreSQL: %s %s: %s", severity.constData(), sqlState.constData(), text.constData());
}

} // namespace

void logNoticesOf(pg_conn *connection)
{
    PQsetNoticeReceiver(connection, &onNotice, nullptr);
}

} // namespace foyer::pg
