// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <memory>
#include <QByteArray>
#include <QList>
#include <vector>

struct pg_conn;

namespace foyer::migrations {

/// Rows of text; NULL is a null QByteArray.
using TextRows = std::vector<QList<QByteArray>>;

/// A connection that waits for each answer: for start-up and command line only, before any event loop turns.
/// The server's own work goes through server/pg. It takes scripts of many statements, which a pipeline
/// cannot.
class BlockingSession
{
public:
    /// `uri` as libpq reads it. Fails with Unavailable or PermissionDenied; the detail is libpq's sentence.
    [[nodiscard]] static Result<BlockingSession> open(const QByteArray &uri);

    /// Runs one statement or a whole script; returns the rows of the last statement.
    [[nodiscard]] Result<TextRows> run(const QByteArray &sql);

    /// Runs one statement with text parameters; a null QByteArray is NULL.
    [[nodiscard]] Result<TextRows> run(const QByteArray &sql, const QList<QByteArray> &parameters);

    /// True while a transaction is open and healthy.
    [[nodiscard]] bool isInTransaction() const;

private:
    struct Closer
    {
        void operator()(pg_conn *connection) const;
    };

    explicit BlockingSession(pg_conn *connection) : m_connection(connection) {}

    std::unique_ptr<pg_conn, Closer> m_connection;
};

} // namespace foyer::migrations
