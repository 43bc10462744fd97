-- A draft; nothing where the id is taken.
with made as (
    insert into event (id, organization_id, venue_id, slug, title, description, currency, time_zone, hold_seconds,
                       per_order_limit, per_buyer_limit, fee_basis_points, fee_per_ticket, orphan_rule,
                       refund_policy)
    values ($1::uuid, $2::uuid, $3::uuid, $4::text, $5::text, $6::text, $7::text, $8::text, $9::int, $10::int,
            $11::int, $12::int, $13::bigint, $14::boolean, $15::jsonb)
    on conflict (id) do nothing
    returning id
)
insert into event_change (event_id, revision, kind, detail, account_id)
select id, 1, 'created', $16::jsonb, $17::uuid from made
