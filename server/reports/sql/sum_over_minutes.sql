-- The course of sales in steps of whole minutes.
select date_bin(make_interval(secs => $5::int), minute, timestamptz '2000-01-01 00:00:00+00') as at,
       sum(tickets)::bigint, sum(refunded_tickets)::bigint, sum(revenue)::bigint, sum(refunded)::bigint,
       sum(retained)::bigint
from sales_pace
where performance = any($1::int[]) and ($2::text is null or channel = $2::text)
  and minute >= $3::timestamptz and minute < $4::timestamptz
group by 1
order by 1
