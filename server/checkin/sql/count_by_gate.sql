-- What each gate has done; what was taken back does not count.
select s.gate_id, coalesce(max(gate.name), ''), count(*) filter (where s.verdict = 'in')::int,
    count(*) filter (where s.verdict = 'out')::int, count(*) filter (where s.verdict = 'refused')::int
from scan s
left join gate on gate.id = s.gate_id
where s.performance = $1::int and not exists (select from scan_undo u where u.scan_id = s.id)
group by s.gate_id
order by 2, 1
