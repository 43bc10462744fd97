-- Counts those of these orders that were confirmed and are not counted yet. Each is looked up by indexes, `offset 0`,
-- whatever the planner thinks of how many there are.
with confirmed as materialized (
    select named.order_id, e.at
    from (select distinct order_id from unnest($1::uuid[]) as given(order_id)) named
    cross join lateral (
        select at from order_event where order_id = named.order_id and kind = 'confirmed' offset 0
    ) e
), due as (
    insert into folded_order (order_id)
    select order_id from confirmed
    on conflict do nothing
    returning order_id
), paid as materialized (
    select o.id, o.organization_id, o.currency, o.channel, date_trunc('minute', e.at, 'UTC') as minute,
           coalesce((select tender from payment_attempt where order_id = o.id and state = 'captured' limit 1), 'unknown')
               as tender
    from due
    join confirmed e on e.order_id = due.order_id
    cross join lateral (select * from orders where id = due.order_id offset 0) o
), lines as materialized (
    select l.performance, o.minute,
           case l.kind when 'fee' then -1 else coalesce(l.category, -1) end as category,
           case l.kind
               when 'seat' then (select section from claim c where c.performance = l.performance and c.seat = l.seat)
               when 'place' then (select -1 - ordinal from pool where id = l.pool_id)
               else -1000 end as section,
           coalesce(l.ticket_type_id, '00000000-0000-0000-0000-000000000000') as ticket_type_id,
           o.organization_id, o.currency, o.channel, o.tender,
           (l.kind in ('seat', 'place'))::int as tickets, l.price as revenue
    from paid o
    cross join lateral (select * from order_line where order_id = o.id and kind <> 'retained' offset 0) l
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
    insert into sales_total as r (performance, category, ticket_type_id, channel, tender,
                       tickets, revenue)
    select performance, category, ticket_type_id, channel, tender,
           sum(tickets)::int, sum(revenue)::bigint
    from lines
    group by 1, 2, 3, 4, 5
    order by 1, 2, 3, 4, 5
    on conflict (performance, category, ticket_type_id, channel, tender) do update
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
), quarters as materialized (
    select p.event_id, date_bin('15 minutes', l.minute, '2000-01-01 00:00:00+00') as at, l.category, l.ticket_type_id,
           l.channel, l.tender, sum(tickets)::int as tickets, sum(revenue)::bigint as revenue
    from lines l
    left join performance p on p.number = l.performance
    group by 1, 2, 3, 4, 5, 6
), quarter_parts as materialized (
    select q.event_id, part.dimension, q.at, part.key, q.channel,
           sum(tickets)::int as tickets, sum(revenue)::bigint as revenue
    from quarters q
    cross join lateral (values ('category', q.category::text), ('ticket_type', q.ticket_type_id::text),
                               ('tender', q.tender)) as part(dimension, key)
    group by 1, 2, 3, 4, 5
), parts as (
    insert into sales_part as r (event_id, width, dimension, at, key, channel,
                       tickets, revenue)
    select coalesce(event_id, '00000000-0000-0000-0000-000000000000'), width, dimension, at, key, channel,
           tickets, revenue
    from (
        select 900 as width, * from quarter_parts
        union all
        select 86400, event_id, dimension, date_trunc('day', at, 'UTC'), key, channel,
               sum(tickets)::int, sum(revenue)::bigint
        from quarter_parts
        group by 2, 3, 4, 5, 6
    ) widths
    order by 1, 2, 3, 4, 5, 6
    on conflict (event_id, width, dimension, at, key, channel) do update
    set tickets = r.tickets + excluded.tickets, revenue = r.revenue + excluded.revenue
)
insert into occupancy_due (performance)
select distinct performance from lines
on conflict (performance) do nothing
