-- Who is inside now.
select coalesce(sum(entries), 0)::bigint, coalesce(sum(exits), 0)::bigint, coalesce(sum(refusals), 0)::bigint
from arrivals_rollup
where performance = any($1::int[])
