// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/pg/workload.h"

namespace foyer::pgbench {

namespace {

constexpr pg::Statement selectItem{"bench.select_item", "select label, price from item where id = $1::int"};
constexpr pg::Statement insertEntry{"bench.insert_entry",
                                    "insert into entry (item, amount) values ($1::int, 1250)"};

} // namespace

std::vector<Workload> workloads()
{
    return {{QStringLiteral("select"), &selectItem,
             QStringLiteral("select label, price from item where id = :id::int;")},
            {QStringLiteral("insert"), &insertEntry,
             QStringLiteral("insert into entry (item, amount) values (:id::int, 1250);")}};
}

QStringList schema()
{
    return {
        QStringLiteral("create table item (id int primary key, label text not null, price bigint not null)"),
        QStringLiteral("insert into item select n, 'Row ' || n, n * 10 from generate_series(1, %1) n")
            .arg(itemCount),
        QStringLiteral("create table entry (id bigint generated always as identity primary key,"
                       " item int not null, amount bigint not null, at timestamptz not null default now())"),
        QStringLiteral("vacuum analyze item")};
}

} // namespace foyer::pgbench
