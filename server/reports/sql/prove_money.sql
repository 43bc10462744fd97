-- Per performance and tender: what was counted, with what is still to be counted, against the ledger. Rows that differ.
with ledger as (
    select performance, regexp_replace(account, '^tender/', '') as tender, sum(sold) as revenue, sum(returned) as refunded
    from (
        select performance, from_account as account, amount as sold, 0 as returned
        from ledger_entry
        where kind in ('sale', 'fee', 'tax')
        union all
        select performance, to_account, 0, amount
        from ledger_entry
        where kind = 'refund' and from_account = 'refunding'
        union all -- a payment that came too late was never a sale
        select performance, from_account, 0, -amount
        from ledger_entry
        where kind = 'refund' and to_account = 'refunding' and (from_account like 'tender/%' or from_account = 'receivable')
    ) moved
    group by 1, 2
), counted as (
    select performance, tender, sum(revenue) as revenue, sum(refunded) as refunded
    from (
        select performance, tender, revenue, refunded from sales_rollup
        union all
        select l.performance, a.tender, l.price, 0
        from orders o
        join order_line l on l.order_id = o.id and l.kind <> 'retained'
        join payment_attempt a on a.order_id = o.id and a.state = 'captured'
        where o.state in ('confirmed', 'refunded') and not exists (select from folded_order f where f.order_id = o.id)
        union all
        select l.performance, a.tender, 0, ended.paid_back
        from refund_line ended
        join refund r on r.id = ended.refund_id
        join order_line l on l.order_id = ended.order_id and l.line = ended.line
        join payment_attempt a on a.id = r.attempt_id
        where not exists (select from folded_refund f where f.refund_id = r.id)
    ) counted_or_due
    group by 1, 2
), both_sides as (
    select performance, case c.tender when 'on_account' then 'receivable' else c.tender end as tender, revenue, refunded
    from counted c
)
select coalesce(l.performance, b.performance) as performance, 'money/' || coalesce(l.tender, b.tender) as figure,
       (coalesce(l.revenue, 0) - coalesce(l.refunded, 0))::bigint as ledger,
       (coalesce(b.revenue, 0) - coalesce(b.refunded, 0))::bigint as counted
from ledger l
full join both_sides b on b.performance = l.performance and b.tender = l.tender
where coalesce(l.revenue, 0) <> coalesce(b.revenue, 0) or coalesce(l.refunded, 0) <> coalesce(b.refunded, 0)
order by 1, 2
limit 1000
