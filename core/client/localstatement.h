// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QVariant>

namespace foyer::client {

/// One SQL statement of the local store, run once.
class LocalStatement
{
public:
    LocalStatement(const QSqlDatabase &database, const char *sql) : m_query(database)
    {
        m_query.setForwardOnly(true);
        m_isPrepared = m_query.prepare(QString::fromLatin1(sql));
    }

    /// Binds these values in order and runs it. Errors: Corrupt when the file cannot be read as what it
    /// should be, Io otherwise.
    template <typename... Values>
    Result<void> run(const Values &...values)
    {
        (m_query.addBindValue(bound(values)), ...);
        if (m_isPrepared && m_query.exec())
            return {};
        return failure(codeOf(m_query.lastError()), m_query.lastError().text());
    }

    [[nodiscard]] bool next() { return m_query.next(); }

    [[nodiscard]] QVariant value(int column) const { return m_query.value(column); }

    /// SQLite's own numbers: 11 corrupt, 26 not a database, 1 (an SQL error: no such table) a schema that is
    /// not ours.
    [[nodiscard]] static ErrorCode codeOf(const QSqlError &error)
    {
        const int code = error.nativeErrorCode().toInt() & 0xff;
        return code == 11 || code == 26 || code == 1 ? ErrorCode::Corrupt : ErrorCode::Io;
    }

private:
    // What is null to Qt is merely empty to us; NULL is none of this store's values.
    [[nodiscard]] static QVariant bound(const QString &text)
    {
        return text.isNull() ? QStringLiteral("") : text;
    }

    [[nodiscard]] static QVariant bound(const QByteArray &bytes)
    {
        return bytes.isNull() ? QByteArray("") : bytes;
    }

    [[nodiscard]] static QVariant bound(qint64 number) { return number; }

    QSqlQuery m_query;
    bool m_isPrepared = false;
};

} // namespace foyer::client
