// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/pgcluster.h"

#include <QProcess>

namespace foyer::test {

/// Keeps everybody from writing to the claims of a database, or from locking them, for as long as it lives;
/// reading goes on.
class TableLock
{
public:
    /// Blocks until it has the lock.
    explicit TableLock(const PgCluster &cluster);
    ~TableLock();
    Q_DISABLE_COPY_MOVE(TableLock)

private:
    QProcess m_psql;
};

} // namespace foyer::test
