-- The course of sales in steps of whole minutes, by channel.
select date_bin(make_interval(secs => $5::int), minute, timestamptz '2000-01-01 00:00:00+00') as at, channel,
       sum(tickets)::bigint, sum(refunded_tickets)::bigint, sum(revenue)::bigint, sum(refunded)::bigint,
       sum(retained)::bigint
from unnest($1::int[]) as wanted(performance)
cross join lateral (
    select *
    from sales_pace
    where performance = wanted.performance and minute >= $3::timestamptz and minute < $4::timestamptz
      and ($2::text is null or channel = $2::text)
    offset 0 -- by its index, however many there are
) p
group by 1, 2
order by 1, 2
