-- The course of sales in days (UTC).
select (day::timestamp at time zone 'UTC') as at,
       sum(tickets)::bigint, sum(refunded_tickets)::bigint, sum(revenue)::bigint, sum(refunded)::bigint,
       sum(retained)::bigint
from sales_daily
where performance = any($1::int[]) and ($2::text is null or channel = $2::text)
  and day >= $3::date and day < $4::date
group by 1
order by 1
