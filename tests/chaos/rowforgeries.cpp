// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/chaos/forger.h"

namespace foyer::test {

namespace {

// An order that a buyer saw confirmed, with seats, and that nobody gave back.
constexpr const char *paidOrder =
    "(select o.id from orders o join order_line l on l.order_id = o.id and l.live and l.kind = 'seat' "
    "join payment_attempt a on a.order_id = o.id and a.state = 'captured' and a.tender = 'simulated' "
    "where o.state = 'confirmed' order by o.id limit 1)";

constexpr const char *guardsOff =
    "set session_replication_role = replica; do $$ declare guard record; begin "
    "for guard in select conrelid::regclass as holder, conname from pg_constraint where contype in ('c', "
    "'f') "
    "and connamespace = 'public'::regnamespace loop "
    "execute format('alter table %s drop constraint %I', guard.holder, guard.conname); end loop; end $$; ";

Forgery rows(const char *name, const char *rule, QByteArray sql)
{
    Forgery forgery{name, rule};
    forgery.sql = QByteArray(guardsOff) + sql.replace("$paid", paidOrder);
    return forgery;
}

} // namespace

std::vector<Forgery> forgeriesOfRows()
{
    return {
        rows("a seat of two orders", "seat_sold_twice",
             "update order_line a set performance = b.performance, seat = b.seat from (select * from "
             "order_line "
             "where live and kind = 'seat' order by order_id limit 1) b where (a.order_id, a.line) = (select "
             "order_id, line from order_line where live and kind = 'seat' order by order_id desc limit 1)"),
        rows("a pool sold beyond its places", "pool_oversold", "update pool set capacity = 1 where sold > 1"),
        rows("a pool that counts wrongly", "pool_miscounted", "update pool set sold = sold + 1"),
        rows("a paid order that is gone", "confirmed_order_lost", "delete from orders where id = $paid"),
        rows("a paid order that expired", "confirmed_order_lost",
             "update orders set state = 'expired' where id = $paid"),
        rows("another price than was told", "confirmed_total_changed",
             "update orders set total = total + 1 where id = $paid"),
        rows("a sold seat of somebody else", "confirmed_seat_lost",
             "update claim set owner = gen_random_uuid() where owner = $paid"),
        rows("a sold seat that is free", "sold_seat_unclaimed",
             "update claim set owner = null, state = 'f' where owner = $paid"),
        rows("a seat sold to nobody", "claim_of_nobody",
             "update claim set owner = gen_random_uuid(), state = 'd' where (performance, seat) = "
             "(select performance, seat from claim where state = 'f' limit 1)"),
        rows("a place that died", "confirmed_places_lost",
             "update order_line set live = false where kind = 'place' and live"),
        rows("a payment captured twice", "attempt_captured_twice",
             "alter table capture drop constraint capture_pkey; insert into capture select * from capture "
             "limit 1"),
        rows(
            "an order paid by two payments", "order_paid_twice",
            "insert into payment_attempt (id, order_id, tender, amount, currency, state) select "
            "gen_random_uuid(), order_id, 'cash', amount, currency, 'captured' from payment_attempt where "
            "order_id = $paid and state = 'captured'; insert into capture (attempt_id, order_id, amount, "
            "currency) select id, order_id, amount, currency from payment_attempt where order_id = $paid and "
            "tender = 'cash'"),
        rows("money kept for nothing", "money_without_order_or_refund",
             "update orders set live_total = 0, state = 'expired' where id = $paid; "
             "update order_line set live = false where order_id = $paid"),
        rows("an order that nobody paid", "order_not_paid", "delete from capture where order_id = $paid"),
        rows("a capture of no order", "capture_without_order",
             "update capture set order_id = gen_random_uuid() where order_id = $paid"),
        rows("a capture of another amount", "capture_of_no_attempt",
             "update capture set amount = amount + 1 where order_id = $paid"),
        rows("a payment that nobody settles", "payment_left_open",
             "update payment_attempt set state = 'unknown' where order_id = $paid"),
        rows("a refund that nobody sends", "refund_left_open", "update refund_payout set state = 'open'"),
        rows("a ticket too few", "ticket_missing", "delete from ticket where order_id = $paid"),
        rows("a ticket too many", "ticket_too_many",
             "insert into ticket (id, order_id, line, performance) select gen_random_uuid(), order_id, line, "
             "performance from ticket where order_id = $paid"),
        rows("an order after its hold's deadline", "hold_honoured_late",
             "update orders set created_at = created_at + interval '1 hour' where id = $paid"),
        rows("a hold of somebody who was not let in", "hold_without_admission",
             "truncate line_admission cascade"),
        rows("a buyer of too much", "buyer_over_limit", "update event set per_buyer_limit = 1"),
    };
}

} // namespace foyer::test
