// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "server/privatedb/waitlimit.h"

#include <memory>
#include <QByteArray>
#include <QList>

struct pg_conn;
struct pg_result;

namespace foyer::privatedb {

/// A connection to the private PostgreSQL for setting it up, as superuser. Waits for each answer, but looks
/// at the limit while it waits.
class SetupSession
{
public:
    [[nodiscard]] static Result<SetupSession> open(const QByteArray &uri, const WaitLimit &limit);

    /// Runs statements, all in one transaction; returns the rows of the last as text.
    [[nodiscard]] Result<QList<QList<QByteArray>>> query(const QByteArray &sql, const WaitLimit &limit);

    /// The same, for those that want no rows.
    [[nodiscard]] Result<void> execute(const QByteArray &sql, const WaitLimit &limit);

private:
    struct CloseConnection
    {
        void operator()(pg_conn *connection) const;
    };

    explicit SetupSession(pg_conn *connection) : m_connection(connection) {}

    [[nodiscard]] Result<void> connect(const WaitLimit &limit);
    [[nodiscard]] Result<void> waitFor(short events, const WaitLimit &limit);
    [[nodiscard]] Result<void> waitForResult(const WaitLimit &limit);
    [[nodiscard]] Error lost() const;

    std::unique_ptr<pg_conn, CloseConnection> m_connection;
};

} // namespace foyer::privatedb
