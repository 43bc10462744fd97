-- What each gate has counted, and how many it let in of late.
select nullif(r.gate_id, '00000000-0000-0000-0000-000000000000'::uuid) as gate, coalesce(min(g.name), '') as name,
       sum(r.entries)::bigint, sum(r.exits)::bigint, sum(r.refusals)::bigint,
       coalesce(sum(r.entries) filter (where r.minute >= $2::timestamptz), 0)::bigint as recent
from arrivals_rollup r
left join gate g on g.id = r.gate_id
where r.performance = any($1::int[])
group by 1
order by 2, 1
limit 100
