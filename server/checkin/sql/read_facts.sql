-- All that a verdict asks of a ticket: its state, its place, and what happened to it, entries taken back left out.
select t.performance, t.generation, t.state, t.entries_allowed, o.organization_id, l.seat, l.pool_id, l.ticket_type_id,
    history.entries, history.numbered, last_entry.id, last_entry.received_at, last_entry.gate_id,
    coalesce(last_move.verdict = 'in', false)
from ticket t
join orders o on o.id = t.order_id
join order_line l on l.order_id = t.order_id and l.line = t.line
cross join lateral (
    select count(*) filter (where s.verdict = 'in' and u.scan_id is null)::int as entries,
        coalesce(max(s.entry_number), 0)::int as numbered
    from scan s
    left join scan_undo u on u.scan_id = s.id
    where s.ticket_id = t.id
) history
left join lateral (
    select s.id, s.received_at, s.gate_id
    from scan s
    where s.ticket_id = t.id and s.verdict = 'in' and not exists (select from scan_undo u where u.scan_id = s.id)
    order by s.received_at desc, s.id desc
    limit 1
) last_entry on true
left join lateral (
    select s.verdict
    from scan s
    where s.ticket_id = t.id and s.verdict in ('in', 'out')
        and not exists (select from scan_undo u where u.scan_id = s.id)
    order by s.received_at desc, s.id desc
    limit 1
) last_move on true
where t.id = $1::uuid
