-- What an event sold in a span of time, by one dimension at a time: its whole quarters of an hour, or days, and of
-- what is left at both ends the minutes.
with combined as (
    select dimension, key, channel, tickets, refunded_tickets, revenue, refunded, retained
    from sales_part
    where event_id = $1::uuid and width = $4::int and dimension in ('category', 'ticket_type', 'tender')
      and at >= $5::timestamptz and at < $6::timestamptz and ($3::text is null or channel = $3::text)
    union all
    select part.dimension, part.key, ends.channel, ends.tickets, ends.refunded_tickets, ends.revenue, ends.refunded,
           ends.retained
    from (
        select r.category, r.ticket_type_id, r.channel, r.tender, sum(r.tickets) as tickets,
               sum(r.refunded_tickets) as refunded_tickets, sum(r.revenue) as revenue, sum(r.refunded) as refunded,
               sum(r.retained) as retained
        from unnest($2::int[]) as wanted(performance)
        cross join unnest($7::timestamptz[], $8::timestamptz[]) as rest(starts, stops)
        cross join lateral (
            select *
            from sales_rollup
            where performance = wanted.performance and minute >= rest.starts and minute < rest.stops
              and ($3::text is null or channel = $3::text)
            offset 0 -- by its index, however many there are
        ) r
        group by 1, 2, 3, 4
    ) ends
    cross join lateral (values ('category', ends.category::text), ('ticket_type', ends.ticket_type_id::text),
                               ('tender', ends.tender)) as part(dimension, key)
)
select dimension, key, sum(tickets)::bigint, sum(refunded_tickets)::bigint, sum(revenue)::bigint, sum(refunded)::bigint,
       sum(retained)::bigint
from combined
group by 1, 2
union all
select case when grouping(channel) = 0 then 'channel' else 'all' end, coalesce(channel, ''),
       coalesce(sum(tickets), 0)::bigint, coalesce(sum(refunded_tickets), 0)::bigint, coalesce(sum(revenue), 0)::bigint,
       coalesce(sum(refunded), 0)::bigint, coalesce(sum(retained), 0)::bigint
from combined
where dimension = 'tender'
group by grouping sets ((channel), ())
order by 1, 2
