update event
set state = $2::text, cancel_reason = $3::text, venue_id = $4::uuid, slug = $5::text, title = $6::text,
    description = $7::text, currency = $8::text, time_zone = $9::text, hold_seconds = $10::int,
    per_order_limit = $11::int, per_buyer_limit = $12::int, fee_basis_points = $13::int,
    fee_per_ticket = $14::bigint, orphan_rule = $15::boolean, refund_policy = $16::jsonb, revision = $17::int
where id = $1::uuid
