-- How the places stand, by price category.
select category::text as key, sum(capacity)::bigint, sum(sold)::bigint
from occupancy_rollup
where performance = any($1::int[])
group by category
order by category
