// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/booking/tablelock.h"

namespace foyer::test {

namespace {

constexpr int limitMs = 60'000;

} // namespace

TableLock::TableLock(const PgCluster &cluster)
{
    m_psql.start(QStringLiteral("psql"),
                 {QStringLiteral("-XAtq"), QStringLiteral("-v"), QStringLiteral("ON_ERROR_STOP=1"),
                  QStringLiteral("-h"), cluster.socketDirectory(), QStringLiteral("-U"),
                  QStringLiteral("foyer"), QStringLiteral("-d"), QStringLiteral("foyer")});
    m_psql.write("begin;\nlock table claim in exclusive mode;\n\\echo locked\n");
    QByteArray said;
    while (!said.contains("locked") && m_psql.waitForReadyRead(limitMs))
        said += m_psql.readAllStandardOutput();
    if (!said.contains("locked"))
        qFatal("the claims could not be locked: %s", m_psql.readAllStandardError().constData());
}

// The end of its input ends psql, and its session the lock.
TableLock::~TableLock()
{
    m_psql.closeWriteChannel();
    m_psql.waitForFinished(limitMs);
}

} // namespace foyer::test
