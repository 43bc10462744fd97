-- The course of an event's sales in steps of whole quarters of an hour, or days, by channel.
select date_bin(make_interval(secs => $6::int), p.at, timestamptz '2000-01-01 00:00:00+00') as at, channel,
       sum(tickets)::bigint, sum(refunded_tickets)::bigint, sum(revenue)::bigint, sum(refunded)::bigint,
       sum(retained)::bigint
from sales_part p
where event_id = $1::uuid and width = $3::int and dimension = 'tender'
  and p.at >= $4::timestamptz and p.at < $5::timestamptz and ($2::text is null or channel = $2::text)
group by 1, 2
order by 1, 2
