-- Takes an entry or exit back, once, if it was made after a moment; and tells of it.
with taken_back as (
    insert into scan_undo (scan_id, account_id, reason, at)
    select id, $3::uuid, $4::text, $5::timestamptz
    from scan
    where id = $1::uuid and performance = $2::int and verdict in ('in', 'out') and received_at >= $6::timestamptz
    on conflict do nothing
    returning scan_id
)
insert into outbox (topic, payload)
select 'scan', json_build_object('scan', s.id, 'performance', s.performance, 'ticket', s.ticket_id, 'verdict', 'undone',
    'reason', s.reason, 'gate', s.gate_id, 'at', $5::timestamptz)
from taken_back
join scan s on s.id = taken_back.scan_id
