-- What an organization sold, by what all its events understand.
select case when grouping(channel) = 0 then 'channel' when grouping(tender) = 0 then 'tender' else 'all' end as dimension,
       coalesce(channel, tender, '') as key,
       coalesce(sum(tickets), 0)::bigint, coalesce(sum(refunded_tickets), 0)::bigint, coalesce(sum(revenue), 0)::bigint,
       coalesce(sum(refunded), 0)::bigint, coalesce(sum(retained), 0)::bigint
from sales_house
where organization_id = $1::uuid and currency = $2::text and ($3::text is null or channel = $3::text)
  and hour >= $4::timestamptz and hour < $5::timestamptz
group by grouping sets ((channel), (tender), ())
order by 1, 2
