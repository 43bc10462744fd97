-- Who came in, minute by minute.
select minute, sum(entries)::bigint, sum(exits)::bigint, sum(refusals)::bigint
from arrivals_rollup
where performance = any($1::int[]) and minute >= $2::timestamptz and minute < $3::timestamptz
group by 1
order by 1
limit 3000
