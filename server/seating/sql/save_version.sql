-- Behind lock_map. A new version where the edit began at the newest one; what is stored already makes none.
with now as (
    select m.id, m.venue_id, m.name, m.version, v.seats, m.created_at, v.checksum = $4::bytea as same
    from seat_map m
    join seat_map_version v on v.seat_map_id = m.id and v.version = m.version
    where m.organization_id = $1::uuid and m.id = $2::uuid
), moved as (
    update seat_map m
    set version = m.version + 1, name = coalesce($5::text, m.name)
    from now
    where m.id = now.id and now.version = $3::int and not now.same
    returning m.id, m.venue_id, m.name, m.version, m.created_at
), stored as (
    insert into seat_map_version (seat_map_id, version, document, seats, checksum, created_by)
    select id, version, $6::jsonb, $7::int, $4::bytea, $8::uuid
    from moved
)
select id, venue_id, name, version, $7::int, created_at, true
from moved
union all
select id, venue_id, name, version, seats, created_at, same
from now
where not exists (select from moved)
