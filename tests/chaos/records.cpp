// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/records.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace foyer::test {

namespace {

struct Query
{
    QByteArray table;
    const char *sql;
};

const std::vector<Query> &queries()
{
    static const std::vector<Query> all{
        {"orders",
         "select id, hold_id, buyer, performance, state, total, captured, refunded, on_account, live_total, "
         "(extract(epoch from created_at) * 1000000)::bigint as created_at from orders"},
        {"lines", "select order_id, line, kind, performance, seat, pool_id, price, live from order_line"},
        {"claims", "select performance, seat, state, owner from claim where state <> 'f'"},
        {"pools", "select id, performance, capacity, sold, selling, leased, held from pool"},
        {"attempts", "select id, order_id, tender, amount, state, reason from payment_attempt"},
        {"captures", "select attempt_id, order_id, amount from capture"},
        {"refunds", "select r.id, r.attempt_id, r.order_id, r.amount, a.tender from refund r "
                    "join payment_attempt a on a.id = r.attempt_id"},
        {"refund_lines", "select refund_id, order_id, line, paid_back from refund_line"},
        {"payouts", "select refund_id, attempt_id, state from refund_payout"},
        {"tickets", "select id, order_id, line, performance, generation, state from ticket"},
        {"keys", "select organization_id, id, encode(public_key, 'hex') as public_key from signing_key"},
        {"waiting_lines", "select performance, state, first_epoch, epoch, "
                          "(extract(epoch from opened_at) * 1000000)::bigint as opened_at from line"},
        {"admissions",
         "select a.performance, a.tick, t.epoch, a.account, a.score, "
         "(extract(epoch from a.at) * 1000000)::bigint as at, "
         "(extract(epoch from a.until) * 1000000)::bigint as until "
         "from line_admission a join line_tick t on t.performance = a.performance and t.tick = a.tick"},
        {"limits", "select o.buyer, p.event_id, count(*) as tickets, e.per_buyer_limit as most from orders o "
                   "join order_line l on l.order_id = o.id join performance p on p.number = o.performance "
                   "join event e on e.id = p.event_id where l.live and l.kind in ('seat', 'place') "
                   "and o.buyer is not null group by o.buyer, p.event_id, e.per_buyer_limit"},
    };
    return all;
}

} // namespace

QByteArray textOf(const Row &row, const char *column)
{
    return row.value(QLatin1String(column)).toString().toUtf8();
}

qint64 numberOf(const Row &row, const char *column)
{
    return row.value(QLatin1String(column)).toInteger();
}

// In one statement: of one moment.
Records Records::read(const PgCluster &cluster, const QByteArray &database)
{
    QStringList members;
    for (const Query &query : queries())
        members += QStringLiteral("'%1', (select coalesce(json_agg(t), '[]') from (%2) t)")
                       .arg(QString::fromLatin1(query.table), QLatin1String(query.sql));
    const QString sql =
        QStringLiteral("select json_build_object(%1)").arg(members.join(QStringLiteral(", ")));
    const QJsonObject tables = QJsonDocument::fromJson(cluster.psql(sql, database)).object();
    Records records;
    for (const Query &query : queries()) {
        Rows &rows = records.m_tables[query.table];
        for (const QJsonValue row : tables.value(QString::fromLatin1(query.table)).toArray())
            rows.push_back(row.toObject());
    }
    if (tables.size() != qsizetype(queries().size()))
        qFatal("the database cannot be read");
    return records;
}

const Rows &Records::of(const QByteArray &table) const
{
    return m_tables.at(table);
}

const Row *Records::find(const QByteArray &table, const char *column, const QByteArray &value) const
{
    const Rows &rows = of(table);
    const auto [index, isNew] = m_indexes.try_emplace(table + '.' + column);
    for (std::size_t i = 0; isNew && i < rows.size(); ++i)
        index->second.insert(textOf(rows[i], column), qsizetype(i));
    const qsizetype at = index->second.value(value, -1);
    return at < 0 ? nullptr : &rows[std::size_t(at)];
}

std::map<QByteArray, Rows> Records::by(const QByteArray &table, const char *column) const
{
    std::map<QByteArray, Rows> groups;
    for (const Row &row : of(table))
        groups[textOf(row, column)].push_back(row);
    return groups;
}

} // namespace foyer::test
