update outbox_position
set transaction = $1::text::xid8, id = $2::bigint, changed_at = now()
where reader = 'live'
