-- How the places stand, by section.
select o.section, coalesce(min(p.name), '') as name, sum(o.capacity)::bigint, sum(o.sold)::bigint, sum(o.selling)::bigint,
       sum(o.leased)::bigint, sum(o.held)::bigint, min(o.counted_at)
from occupancy_rollup o
left join pool p on o.section < 0 and p.performance = o.performance and p.ordinal = -1 - o.section
where o.performance = any($1::int[])
group by 1
order by 1
