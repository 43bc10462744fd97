insert into performance (id, event_id, organization_id, slug, seat_map_id, seat_map_version, doors_at, starts_at,
                         ends_at, state, simulated_payments, cancel_reason)
values ($1::uuid, $2::uuid, $3::uuid, $4::text, $5::uuid, $6::int, $7::timestamptz, $8::timestamptz,
        $9::timestamptz, $10::text, $11::boolean, $12::text)
on conflict (id) do update
set slug = excluded.slug, seat_map_id = excluded.seat_map_id, seat_map_version = excluded.seat_map_version,
    doors_at = excluded.doors_at, starts_at = excluded.starts_at, ends_at = excluded.ends_at,
    state = excluded.state, simulated_payments = excluded.simulated_payments,
    cancel_reason = excluded.cancel_reason, revision = performance.revision + 1
where performance.event_id = excluded.event_id
returning id
