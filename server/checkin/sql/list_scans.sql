-- A performance's scans before a moment, newest first; refusals alone if asked.
select s.id, s.performance, s.ticket_id, s.gate_id, gate.name as gate_name, s.device, s.direction, s.verdict, s.reason,
    s.detail, s.entry_number, s.raw, s.is_checked, s.check_first, s.other_performance, s.scanned_at, s.received_at,
    other.received_at as other_at, other_gate.name as other_gate, u.at as undone_at, o.code as order_number, l.seat, l.pool_id,
    l.ticket_type_id, person.first_name, person.last_name
from scan s
left join gate on gate.id = s.gate_id
left join scan other on other.id = s.other_scan
left join gate other_gate on other_gate.id = other.gate_id
left join scan_undo u on u.scan_id = s.id
left join ticket t on t.id = s.ticket_id
left join orders o on o.id = t.order_id
left join order_line l on l.order_id = t.order_id and l.line = t.line
left join person on person.account_id = coalesce(t.holder, o.buyer)
where s.performance = $1::int and (s.scanned_at, s.id) < ($2::timestamptz, $3::uuid)
    and (not $4::boolean or s.verdict = 'refused')
order by s.scanned_at desc, s.id desc
limit $5::int
