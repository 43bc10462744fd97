-- Counts those refunds of these orders that ended lines and are not counted yet.
with due as (
    insert into folded_refund (refund_id)
    select r.id
    from refund r
    where r.order_id = any($1::uuid[]) and exists (select from refund_line where refund_id = r.id)
    on conflict do nothing
    returning refund_id
), lines as materialized (
    select l.performance, date_trunc('minute', r.at, 'UTC') as minute,
           case l.kind when 'fee' then -1 else coalesce(l.category, -1) end as category,
           case l.kind when 'seat' then c.section when 'place' then -1 - p.ordinal else -1000 end as section,
           coalesce(l.ticket_type_id, '00000000-0000-0000-0000-000000000000') as ticket_type_id,
           o.organization_id, o.currency, o.channel, coalesce(a.tender, 'unknown') as tender,
           (l.kind in ('seat', 'place'))::int as refunded_tickets, ended.paid_back as refunded,
           l.price - ended.paid_back as retained
    from due
    join refund r on r.id = due.refund_id
    join refund_line ended on ended.refund_id = r.id
    join orders o on o.id = ended.order_id
    join order_line l on l.order_id = ended.order_id and l.line = ended.line
    left join claim c on c.performance = l.performance and c.seat = l.seat
    left join pool p on p.id = l.pool_id
    left join payment_attempt a on a.id = r.attempt_id
), minutes as (
    insert into sales_rollup as r (performance, minute, category, section, ticket_type_id, channel, tender,
                       refunded_tickets, refunded, retained)
    select performance, minute, category, section, ticket_type_id, channel, tender,
           sum(refunded_tickets)::int, sum(refunded)::bigint, sum(retained)::bigint
    from lines
    group by 1, 2, 3, 4, 5, 6, 7
    order by 1, 2, 3, 4, 5, 6, 7
    on conflict (performance, minute, category, section, ticket_type_id, channel, tender) do update
    set refunded_tickets = r.refunded_tickets + excluded.refunded_tickets,
        refunded = r.refunded + excluded.refunded, retained = r.retained + excluded.retained
), totals as (
    insert into sales_total as r (performance, category, ticket_type_id, channel, tender,
                       refunded_tickets, refunded, retained)
    select performance, category, ticket_type_id, channel, tender,
           sum(refunded_tickets)::int, sum(refunded)::bigint, sum(retained)::bigint
    from lines
    group by 1, 2, 3, 4, 5
    order by 1, 2, 3, 4, 5
    on conflict (performance, category, ticket_type_id, channel, tender) do update
    set refunded_tickets = r.refunded_tickets + excluded.refunded_tickets,
        refunded = r.refunded + excluded.refunded, retained = r.retained + excluded.retained
), paces as (
    insert into sales_pace as r (performance, minute, channel,
                       refunded_tickets, refunded, retained)
    select performance, minute, channel,
           sum(refunded_tickets)::int, sum(refunded)::bigint, sum(retained)::bigint
    from lines
    group by 1, 2, 3
    order by 1, 2, 3
    on conflict (performance, minute, channel) do update
    set refunded_tickets = r.refunded_tickets + excluded.refunded_tickets,
        refunded = r.refunded + excluded.refunded, retained = r.retained + excluded.retained
), houses as (
    insert into sales_house as r (organization_id, currency, hour, channel, tender,
                       refunded_tickets, refunded, retained)
    select organization_id, currency, date_trunc('hour', minute, 'UTC'), channel, tender,
           sum(refunded_tickets)::int, sum(refunded)::bigint, sum(retained)::bigint
    from lines
    group by 1, 2, 3, 4, 5
    order by 1, 2, 3, 4, 5
    on conflict (organization_id, currency, hour, channel, tender) do update
    set refunded_tickets = r.refunded_tickets + excluded.refunded_tickets,
        refunded = r.refunded + excluded.refunded, retained = r.retained + excluded.retained
), quarters as materialized (
    select p.event_id, date_bin('15 minutes', l.minute, '2000-01-01 00:00:00+00') as at, l.category, l.ticket_type_id,
           l.channel, l.tender, sum(refunded_tickets)::int as refunded_tickets, sum(refunded)::bigint as refunded, sum(retained)::bigint as retained
    from lines l
    left join performance p on p.number = l.performance
    group by 1, 2, 3, 4, 5, 6
), quarter_parts as materialized (
    select q.event_id, part.dimension, q.at, part.key, q.channel,
           sum(refunded_tickets)::int as refunded_tickets, sum(refunded)::bigint as refunded, sum(retained)::bigint as retained
    from quarters q
    cross join lateral (values ('category', q.category::text), ('ticket_type', q.ticket_type_id::text),
                               ('tender', q.tender)) as part(dimension, key)
    group by 1, 2, 3, 4, 5
), parts as (
    insert into sales_part as r (event_id, width, dimension, at, key, channel,
                       refunded_tickets, refunded, retained)
    select coalesce(event_id, '00000000-0000-0000-0000-000000000000'), width, dimension, at, key, channel,
           refunded_tickets, refunded, retained
    from (
        select 900 as width, * from quarter_parts
        union all
        select 86400, event_id, dimension, date_trunc('day', at, 'UTC'), key, channel,
               sum(refunded_tickets)::int, sum(refunded)::bigint, sum(retained)::bigint
        from quarter_parts
        group by 2, 3, 4, 5, 6
    ) widths
    order by 1, 2, 3, 4, 5, 6
    on conflict (event_id, width, dimension, at, key, channel) do update
    set refunded_tickets = r.refunded_tickets + excluded.refunded_tickets,
        refunded = r.refunded + excluded.refunded, retained = r.retained + excluded.retained
)
insert into occupancy_due (performance)
select distinct performance from lines
on conflict (performance) do nothing
