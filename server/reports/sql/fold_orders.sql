-- Counts those of these orders that were confirmed and are not counted yet.
with due as (
    insert into folded_order (order_id)
    select e.order_id
    from order_event e
    where e.order_id = any($1::uuid[]) and e.kind = 'confirmed'
    on conflict do nothing
    returning order_id
), lines as (
    select l.performance, date_trunc('minute', e.at, 'UTC') as minute,
           case l.kind when 'fee' then -1 else coalesce(l.category, -1) end as category,
           case l.kind when 'seat' then c.section when 'place' then -1 - p.ordinal else -1000 end as section,
           coalesce(l.ticket_type_id, '00000000-0000-0000-0000-000000000000') as ticket_type_id,
           o.organization_id, o.currency, o.channel, coalesce(a.tender, 'unknown') as tender,
           (l.kind in ('seat', 'place'))::int as tickets, l.price as revenue
    from due
    join orders o on o.id = due.order_id
    join order_event e on e.order_id = o.id and e.kind = 'confirmed'
    join order_line l on l.order_id = o.id and l.kind <> 'retained'
    left join claim c on c.performance = l.performance and c.seat = l.seat
    left join pool p on p.id = l.pool_id
    left join lateral (
        select tender from payment_attempt where order_id = o.id and state = 'captured' limit 1
    ) a on true
), minutes as (
    insert into sales_rollup as r (performance, minute, category, section, ticket_type_id, channel, tender,
                       tickets, revenue)
    select performance, minute, category, section, ticket_type_id, channel, tender,
           sum(tickets)::int, sum(revenue)::bigint
    from lines
    group by 1, 2, 3, 4, 5, 6, 7
    order by 1, 2, 3, 4, 5, 6, 7
    on conflict (performance, minute, category, section, ticket_type_id, channel, tender) do update
    set tickets = r.tickets + excluded.tickets, revenue = r.revenue + excluded.revenue
), totals as (
    insert into sales_total as r (performance, category, section, ticket_type_id, channel, tender,
                       tickets, revenue)
    select performance, category, section, ticket_type_id, channel, tender,
           sum(tickets)::int, sum(revenue)::bigint
    from lines
    group by 1, 2, 3, 4, 5, 6
    order by 1, 2, 3, 4, 5, 6
    on conflict (performance, category, section, ticket_type_id, channel, tender) do update
    set tickets = r.tickets + excluded.tickets, revenue = r.revenue + excluded.revenue
), days as (
    insert into sales_daily as r (performance, day, category, ticket_type_id, channel, tender,
                       tickets, revenue)
    select performance, (minute at time zone 'UTC')::date, category, ticket_type_id, channel, tender,
           sum(tickets)::int, sum(revenue)::bigint
    from lines
    group by 1, 2, 3, 4, 5, 6
    order by 1, 2, 3, 4, 5, 6
    on conflict (performance, day, category, ticket_type_id, channel, tender) do update
    set tickets = r.tickets + excluded.tickets, revenue = r.revenue + excluded.revenue
), paces as (
    insert into sales_pace as r (performance, minute, channel,
                       tickets, revenue)
    select performance, minute, channel,
           sum(tickets)::int, sum(revenue)::bigint
    from lines
    group by 1, 2, 3
    order by 1, 2, 3
    on conflict (performance, minute, channel) do update
    set tickets = r.tickets + excluded.tickets, revenue = r.revenue + excluded.revenue
), houses as (
    insert into sales_house as r (organization_id, currency, hour, channel, tender,
                       tickets, revenue)
    select organization_id, currency, date_trunc('hour', minute, 'UTC'), channel, tender,
           sum(tickets)::int, sum(revenue)::bigint
    from lines
    group by 1, 2, 3, 4, 5
    order by 1, 2, 3, 4, 5
    on conflict (organization_id, currency, hour, channel, tender) do update
    set tickets = r.tickets + excluded.tickets, revenue = r.revenue + excluded.revenue
)
insert into occupancy_due (performance)
select distinct performance from lines
on conflict (performance) do nothing
