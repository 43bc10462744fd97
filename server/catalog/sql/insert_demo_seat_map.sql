-- A map with its first version; nothing where it is there.
with made as (
    insert into seat_map (id, venue_id, organization_id, name)
    values ($1::uuid, $2::uuid, $3::uuid, $4::text)
    on conflict (id) do nothing
    returning id
)
insert into seat_map_version (seat_map_id, version, document, seats, checksum, created_by)
select id, 1, $5::jsonb, $6::int, $7::bytea, $8::uuid from made
