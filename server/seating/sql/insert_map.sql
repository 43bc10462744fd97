-- A map with its first version, in a venue of this organization; no row where the id is taken or the venue
-- is not there.
with made as (
    insert into seat_map (id, venue_id, organization_id, name)
    select $1::uuid, venue.id, venue.organization_id, $4::text
    from venue
    where venue.id = $2::uuid and venue.organization_id = $3::uuid
    on conflict (id) do nothing
    returning id, venue_id, name, version, created_at
), stored as (
    insert into seat_map_version (seat_map_id, version, document, seats, checksum, created_by)
    select id, version, $5::jsonb, 0, $6::bytea, $7::uuid
    from made
)
select id, venue_id, name, version, 0, created_at
from made
