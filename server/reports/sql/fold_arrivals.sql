-- Counts the minutes anew in which these scans were made: scans of gates that were apart come late, and an entry may
-- have been taken back.
with dirty as (
    select distinct performance, date_trunc('minute', scanned_at, 'UTC') as minute
    from scan
    where id = any($1::uuid[])
)
insert into arrivals_rollup as r (performance, minute, gate_id, entries, exits, refusals)
select s.performance, d.minute, coalesce(s.gate_id, '00000000-0000-0000-0000-000000000000') as gate_id,
       count(*) filter (where s.verdict = 'in' and u.scan_id is null),
       count(*) filter (where s.verdict = 'out' and u.scan_id is null),
       count(*) filter (where s.verdict = 'refused')
from dirty d
join scan s on s.performance = d.performance and s.scanned_at >= d.minute and s.scanned_at < d.minute + interval '1 minute'
left join scan_undo u on u.scan_id = s.id
group by 1, 2, 3
order by 1, 2, 3
on conflict (performance, minute, gate_id) do update
set entries = excluded.entries, exits = excluded.exits, refusals = excluded.refusals
