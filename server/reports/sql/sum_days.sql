-- What many performances sold, by what they all understand.
select case when grouping(channel) = 0 then 'channel' when grouping(tender) = 0 then 'tender' else 'all' end as dimension,
       coalesce(channel, tender, '') as key,
       coalesce(sum(tickets), 0)::bigint, coalesce(sum(refunded_tickets), 0)::bigint, coalesce(sum(revenue), 0)::bigint, coalesce(sum(refunded), 0)::bigint,
       coalesce(sum(retained), 0)::bigint
from sales_daily
where performance = any($1::int[]) and ($2::text is null or channel = $2::text)
  and day >= $3::date and day < $4::date
group by grouping sets ((channel), (tender), ())
order by 1, 2
