-- The coarser rollups against the finest one.
with fine as (
    select performance, sum(tickets) as tickets, sum(refunded_tickets) as ended, sum(revenue) as revenue,
           sum(refunded) as refunded, sum(retained) as retained
    from sales_rollup
    group by 1
), coarse as (
    select 'total' as rollup, performance, sum(tickets) as tickets, sum(refunded_tickets) as ended, sum(revenue) as revenue,
           sum(refunded) as refunded, sum(retained) as retained
    from sales_total
    group by 2
    union all
    select 'pace', performance, sum(tickets), sum(refunded_tickets), sum(revenue), sum(refunded), sum(retained)
    from sales_pace
    group by 2
    union all -- belongs to no performance
    select 'house', 0, sum(tickets), sum(refunded_tickets), sum(revenue), sum(refunded), sum(retained)
    from sales_house
    having count(*) > 0
), wanted as (
    select rollup, f.* from fine f cross join (values ('total'), ('pace')) as kinds(rollup)
    union all
    select 'house', 0, sum(tickets), sum(ended), sum(revenue), sum(refunded), sum(retained) from fine having count(*) > 0
)
select coalesce(w.performance, c.performance) as performance, coalesce(w.rollup, c.rollup) as figure,
       (coalesce(w.revenue, 0) - coalesce(w.refunded, 0))::bigint as ledger,
       (coalesce(c.revenue, 0) - coalesce(c.refunded, 0))::bigint as counted
from wanted w
full join coarse c on c.performance = w.performance and c.rollup = w.rollup
where (w.tickets, w.ended, w.revenue, w.refunded, w.retained)
      is distinct from (c.tickets, c.ended, c.revenue, c.refunded, c.retained)
order by 1, 2
limit 1000
