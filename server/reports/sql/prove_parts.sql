-- The parts of events, row by row: quarters of an hour against the finest rollup, days against the quarters.
with fine as (
    select p.event_id, date_bin('15 minutes', r.minute, '2000-01-01 00:00:00+00') as at, r.category, r.ticket_type_id,
           r.channel, r.tender, sum(r.tickets) as tickets, sum(r.refunded_tickets) as ended, sum(r.revenue) as revenue,
           sum(r.refunded) as refunded, sum(r.retained) as retained
    from sales_rollup r
    left join performance p on p.number = r.performance
    group by 1, 2, 3, 4, 5, 6
), wanted as (
    select 900 as width, coalesce(f.event_id, '00000000-0000-0000-0000-000000000000') as event_id, part.dimension, f.at,
           part.key, f.channel, sum(tickets) as tickets, sum(ended) as ended, sum(revenue) as revenue,
           sum(refunded) as refunded, sum(retained) as retained
    from fine f
    cross join lateral (values ('category', f.category::text), ('ticket_type', f.ticket_type_id::text),
                               ('tender', f.tender)) as part(dimension, key)
    group by 2, 3, 4, 5, 6
    union all
    select 86400, event_id, dimension, date_trunc('day', at, 'UTC'), key, channel, sum(tickets), sum(refunded_tickets),
           sum(revenue), sum(refunded), sum(retained)
    from sales_part
    where width = 900
    group by 2, 3, 4, 5, 6
), different as (
    select coalesce(w.width, c.width) as width, coalesce(w.event_id, c.event_id) as event_id,
           coalesce(w.dimension, c.dimension) as dimension, coalesce(w.key, c.key) as key,
           coalesce(w.revenue, 0) - coalesce(w.refunded, 0) as expected,
           coalesce(c.revenue, 0) - coalesce(c.refunded, 0) as counted
    from wanted w
    full join sales_part c on c.event_id = w.event_id and c.width = w.width and c.dimension = w.dimension
                          and c.at = w.at and c.key = w.key and c.channel = w.channel
    where (w.tickets, w.ended, w.revenue, w.refunded, w.retained)
          is distinct from (c.tickets, c.refunded_tickets, c.revenue, c.refunded, c.retained)
)
select coalesce((select min(number) from performance p where p.event_id = d.event_id), 0) as performance,
       case width when 900 then 'quarters/' else 'days/' end || dimension || '/' || key as figure,
       sum(expected)::bigint as ledger, sum(counted)::bigint as counted
from different d
group by 1, 2
order by 1, 2
limit 1000
