-- Arrivals against the scans, performances left out of which scans are still to be counted.
with waiting as (
    select distinct (payload->>'performance')::int as performance from outbox where topic = 'scan' and not is_folded
), facts as (
    select s.performance, count(*) filter (where s.verdict = 'in' and u.scan_id is null) as entries,
           count(*) filter (where s.verdict = 'out' and u.scan_id is null) as exits,
           count(*) filter (where s.verdict = 'refused') as refusals
    from scan s
    left join scan_undo u on u.scan_id = s.id
    group by 1
), counted as (
    select performance, sum(entries) as entries, sum(exits) as exits, sum(refusals) as refusals
    from arrivals_rollup
    group by 1
)
select coalesce(f.performance, c.performance) as performance, 'arrivals' as figure,
       coalesce(f.entries, 0)::bigint as ledger, coalesce(c.entries, 0)::bigint as counted
from facts f
full join counted c on c.performance = f.performance
where coalesce(f.performance, c.performance) not in (select performance from waiting)
  and (coalesce(f.entries, 0), coalesce(f.exits, 0), coalesce(f.refusals, 0))
      <> (coalesce(c.entries, 0), coalesce(c.exits, 0), coalesce(c.refusals, 0))
order by 1
limit 1000
