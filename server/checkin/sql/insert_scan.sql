-- Writes down what was decided, and tells of it. Nothing where the scan's id is taken, or where somebody else took the
-- ticket's next entry first: UNIQUE (ticket, entry number) is what lets in one.
with stored as (
    insert into scan (id, performance, ticket_id, gate_id, account_id, device, direction, verdict, reason, detail,
        generation, entry_number, raw, is_checked, check_first, other_scan, other_performance, scanned_at, received_at)
    values ($1::uuid, $2::int, $3::uuid, $4::uuid, $5::uuid, $6::text, $7::text, $8::text, $9::text, $10::text, $11::int,
        $12::smallint, $13::text, $14::boolean, $15::text, $16::uuid, $17::int, $18::timestamptz, $19::timestamptz)
    on conflict do nothing
    returning *
)
insert into outbox (topic, payload)
select 'scan', json_build_object('scan', id, 'performance', performance, 'ticket', ticket_id, 'verdict', verdict,
    'reason', reason, 'gate', gate_id, 'at', received_at)
from stored
