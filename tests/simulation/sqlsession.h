// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QByteArray>

struct pg_conn;

namespace foyer::simulation {

/// A blocking connection of the superuser: for setting a play up, for letting time pass, for looking. Belongs
/// to one thread.
class SqlSession
{
public:
    explicit SqlSession(const QByteArray &conninfo);
    ~SqlSession();
    Q_DISABLE_COPY_MOVE(SqlSession)

    /// Unaligned text of the last statement's rows, one on a line with `|` between cells. Ends the test when
    /// it fails.
    QByteArray run(const QByteArray &statements);

private:
    pg_conn *m_connection;
};

} // namespace foyer::simulation
