insert into sale_phase (id, event_id, name, channels, opens_at, closes_at)
values ($1::uuid, $2::uuid, $3::text, $4::text[], $5::timestamptz, $6::timestamptz)
on conflict (id) do update
set name = excluded.name, channels = excluded.channels, opens_at = excluded.opens_at,
    closes_at = excluded.closes_at, revision = sale_phase.revision + 1
where sale_phase.event_id = excluded.event_id
returning id
