// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/reports/figuresdata.h"

namespace foyer::test {

FiguresData::FiguresData(IdFactory &ids)
    : account(ids.next())
    , house(ids.next())
    , empty(ids.next())
    , event(ids.next().toText())
    , first(ids.next().toText())
    , dollars(ids.next().toText())
    , m_ids(ids)
{}

void FiguresData::plant(ApiRig &rig) const
{
    rig.psql(QStringLiteral("insert into organization (id, name, slug, currency, time_zone) values "
                            "('%1', 'House', 'house', 'EUR', 'UTC'), ('%2', 'Empty', 'empty', 'JPY', 'UTC')")
                 .arg(QString::fromLatin1(house.toText()), QString::fromLatin1(empty.toText())));
    const QByteArray venue = m_ids.next().toText();
    const QByteArray other = m_ids.next().toText();
    const QByteArray organization = house.toText();
    rig.psql(QString::fromLatin1("insert into venue (id, organization_id, name, time_zone) values ('" + venue
                                 + "', '" + organization + "', 'V', 'UTC')"));
    rig.psql(QString::fromLatin1(
        "insert into event (id, organization_id, venue_id, slug, title, currency, time_zone, "
        "refund_policy) values ('"
        + event + "', '" + organization + "', '" + venue + "', 'a', 'A', 'EUR', 'UTC', '[]'), ('" + other
        + "', '" + organization + "', '" + venue + "', 'b', 'B', 'USD', 'UTC', '[]')"));
    rig.psql(QString::fromLatin1(
        "insert into performance (id, number, event_id, organization_id, slug, starts_at, doors_at, ends_at) "
        "overriding system value select id, number, event, '"
        + organization + "', 'p' || number, now(), now(), now() + interval '2 hours' from (values ('" + first
        + "'::uuid, 1, '" + event + "'::uuid), (gen_random_uuid(), 2, '" + event + "'), ('" + dollars
        + "', 3, '" + other + "')) p(id, number, event)"));
    rig.psql(
        QStringLiteral("insert into claim (performance, seat, category, section) "
                       "select p, n, n % 2, n / 10 from generate_series(1, 3) p, generate_series(0, 19) n"));
    rig.psql(QString::fromLatin1(
        "insert into price_category (id, event_id, ordinal, key, name) values (gen_random_uuid(), '" + event
        + "', 0, 'k', 'Stalls'), (gen_random_uuid(), '" + event + "', 1, 'l', 'Balcony')"));
    sell(rig, "1", 0, "public", "simulated", 2000, "2026-03-01 10:00:10+00");
    sell(rig, "1", 1, "public", "simulated", 1500, "2026-03-01 10:00:50+00");
    sell(rig, "1", 12, "box_office", "cash", 2000, "2026-03-01 12:30:00+00");
    sell(rig, "2", 3, "box_office", "cash", 1500, "2026-03-05 09:00:00+00");
    sell(rig, "3", 4, "public", "simulated", 900, "2026-03-05 09:00:00+00");
    plantGate(rig);
    plantRefund(rig);
}

// Two came in through the gate now, one an hour ago and was sent away once; one came in where no gate was
// named.
void FiguresData::plantGate(ApiRig &rig) const
{
    const QString gate = QString::fromLatin1(m_ids.next().toText());
    rig.psql(QStringLiteral(
                 "insert into gate (id, organization_id, venue_id, name) select '%1', organization_id, id, "
                 "'Gate A' from venue limit 1;"
                 "with made as (insert into scan (id, performance, gate_id, verdict, reason, scanned_at) "
                 "select gen_random_uuid(), 1, gate, verdict, '', at from (values "
                 "('%1'::uuid, 'in', now()), ('%1', 'in', now()), ('%1', 'in', now() - interval '1 hour'), "
                 "('%1', 'refused', now()), (null, 'in', now())) s(gate, verdict, at) returning id) "
                 "insert into outbox (topic, payload) select 'scan', jsonb_build_object('scan', id, "
                 "'performance', 1) from made")
                 .arg(gate));
}

// The dollars go back, to a customer who left a name, by a clerk.
void FiguresData::plantRefund(ApiRig &rig) const
{
    rig.psql(
        QStringLiteral(
            "insert into account (id) values ('%1');"
            "insert into person (account_id, email, email_key, first_name, last_name) values ('%1', 'c@x', "
            "'c@x', 'Clara', 'Clerk');"
            "update orders set clerk = '%1';"
            "insert into order_customer (order_id, name) select id, 'S. Lenz' from orders;"
            "with given as (insert into refund (id, attempt_id, order_id, amount, currency, account_id, at) "
            "select gen_random_uuid(), a.id, o.id, 700, 'USD', '%1', '2026-03-06 09:00:00+00' from orders o "
            "join "
            "payment_attempt a on a.order_id = o.id where o.performance = 3 returning id, order_id), "
            "ended as (insert into refund_line (refund_id, order_id, line, paid_back) select id, order_id, "
            "0, 700 "
            "from given) "
            "insert into ledger_entry (id, organization_id, order_id, performance, kind, from_account, "
            "to_account, amount, currency) select gen_random_uuid(), '%2', order_id, 3, 'refund', 'a', 'b', "
            "700, "
            "'USD' from given")
            .arg(QString::fromLatin1(account.toText()), QString::fromLatin1(house.toText())));
}

void FiguresData::sell(ApiRig &rig, const char *performance, int seat, const char *channel,
                       const char *tender, qint64 price, const char *at) const
{
    const QString id = QString::fromLatin1(m_ids.next().toText());
    const QString attempt = QString::fromLatin1(m_ids.next().toText());
    rig.psql(
        QStringLiteral(
            "begin;"
            "insert into orders (id, organization_id, performance, channel, state, currency, total, "
            "captured, live_total, "
            "hold_id, created_at) values ('%1', '%2', %3, '%4', 'confirmed', case %3 when 3 then 'USD' else "
            "'EUR' end, %5, "
            "%5, %5, gen_random_uuid(), '%6');"
            "insert into order_line (order_id, line, kind, performance, seat, category, ticket_type_id, "
            "price, live) "
            "values ('%1', 0, 'seat', %3, %7, %7 % 2, '00000000-0000-0000-0000-000000000009', %5, true);"
            "insert into payment_attempt (id, order_id, tender, amount, currency, state) values ('%8', '%1', "
            "'%9', %5, "
            "'EUR', 'captured');"
            "insert into order_event (order_id, revision, kind, at) values ('%1', 2, 'confirmed', '%6');"
            "update claim set state = 'd', owner = '%1' where performance = %3 and seat = %7;"
            "insert into outbox (topic, payload) values ('order', '{\"order\": \"%1\", \"performance\": "
            "%3}');"
            "commit")
            .arg(id, QString::fromLatin1(house.toText()), QLatin1StringView{performance},
                 QLatin1StringView{channel})
            .arg(price)
            .arg(QLatin1StringView{at})
            .arg(seat)
            .arg(attempt, QLatin1StringView{tender}));
}

} // namespace foyer::test
