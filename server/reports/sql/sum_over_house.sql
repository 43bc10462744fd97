-- The course of an organization's sales in steps of whole hours, by channel.
select date_bin(make_interval(secs => $6::int), hour, timestamptz '2000-01-01 00:00:00+00') as at, channel,
       sum(tickets)::bigint, sum(refunded_tickets)::bigint, sum(revenue)::bigint, sum(refunded)::bigint,
       sum(retained)::bigint
from sales_house
where organization_id = $1::uuid and currency = $2::text and ($3::text is null or channel = $3::text)
  and hour >= $4::timestamptz and hour < $5::timestamptz
group by 1, 2
order by 1, 2
