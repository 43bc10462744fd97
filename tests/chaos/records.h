// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/pgcluster.h"

#include <map>
#include <QHash>
#include <QJsonObject>

namespace foyer::test {

/// A row as JSON: numbers are numbers, times are microseconds since 1970.
using Row = QJsonObject;
using Rows = std::vector<Row>;

[[nodiscard]] QByteArray textOf(const Row &row, const char *column);
[[nodiscard]] qint64 numberOf(const Row &row, const char *column);

/// What stands in a database, read once, past the server and past its role.
class Records
{
public:
    [[nodiscard]] static Records read(const PgCluster &cluster, const QByteArray &database);

    /// By the name that tablesRead() gives it.
    [[nodiscard]] const Rows &of(const QByteArray &table) const;

    /// The row whose column has this value; null: none.
    [[nodiscard]] const Row *find(const QByteArray &table, const char *column, const QByteArray &value) const;

    /// All rows of a table by a column.
    [[nodiscard]] std::map<QByteArray, Rows> by(const QByteArray &table, const char *column) const;

private:
    std::map<QByteArray, Rows> m_tables;
    mutable std::map<QByteArray, QHash<QByteArray, qsizetype>> m_indexes;
};

} // namespace foyer::test
