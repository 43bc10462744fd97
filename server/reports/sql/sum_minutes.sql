-- What was sold in a span of time, by one dimension at a time.
select case when grouping(category) = 0 then 'category' when grouping(ticket_type_id) = 0 then 'ticket_type'
            when grouping(channel) = 0 then 'channel' when grouping(tender) = 0 then 'tender' else 'all' end as dimension,
       coalesce(category::text, ticket_type_id::text, channel, tender, '') as key,
       coalesce(sum(tickets), 0)::bigint, coalesce(sum(refunded_tickets), 0)::bigint, coalesce(sum(revenue), 0)::bigint, coalesce(sum(refunded), 0)::bigint,
       coalesce(sum(retained), 0)::bigint
from sales_rollup
where performance = any($1::int[]) and ($2::text is null or channel = $2::text)
  and minute >= $3::timestamptz and minute < $4::timestamptz
group by grouping sets ((category), (ticket_type_id), (channel), (tender), ())
order by 1, 2
