-- Per performance: tickets sold and ended against the lines of orders; money retained against the ledger.
with facts as (
    select performance, sum(tickets) as tickets, sum(ended) as ended, sum(retained) as retained
    from (
        select l.performance, 1 as tickets, 0 as ended, 0 as retained
        from orders o
        join order_line l on l.order_id = o.id and l.kind in ('seat', 'place')
        where o.state in ('confirmed', 'refunded') and exists (select from folded_order f where f.order_id = o.id)
        union all
        select l.performance, 0, (l.kind in ('seat', 'place'))::int, l.price - ended.paid_back
        from refund_line ended
        join order_line l on l.order_id = ended.order_id and l.line = ended.line
        where exists (select from folded_refund f where f.refund_id = ended.refund_id)
    ) lines
    group by 1
), counted as (
    select performance, sum(tickets) as tickets, sum(refunded_tickets) as ended, sum(retained) as retained
    from sales_rollup
    group by 1
), kept as (
    select performance, sum(amount) as retained from ledger_entry where kind = 'retained' group by 1
), due as (
    select l.performance, sum(l.price - ended.paid_back) as retained
    from refund_line ended
    join order_line l on l.order_id = ended.order_id and l.line = ended.line
    where not exists (select from folded_refund f where f.refund_id = ended.refund_id)
    group by 1
)
select performance, figure, expected::bigint as ledger, found::bigint as counted
from (
    select coalesce(f.performance, c.performance) as performance, side.figure, side.expected, side.found
    from facts f
    full join counted c on c.performance = f.performance
    cross join lateral (values ('tickets', coalesce(f.tickets, 0), coalesce(c.tickets, 0)),
                               ('refunded_tickets', coalesce(f.ended, 0), coalesce(c.ended, 0)),
                               ('retained_lines', coalesce(f.retained, 0), coalesce(c.retained, 0)))
        as side(figure, expected, found)
    union all
    select coalesce(k.performance, c.performance), 'retained', coalesce(k.retained, 0),
           coalesce(c.retained, 0) + coalesce(d.retained, 0)
    from kept k
    full join counted c on c.performance = k.performance
    left join due d on d.performance = coalesce(k.performance, c.performance)
) compared
where expected <> found
order by 1, 2
limit 1000
