-- The newest version of a map, without its document.
select m.id, m.venue_id, m.name, m.version, v.seats, m.created_at
from seat_map m
join seat_map_version v on v.seat_map_id = m.id and v.version = m.version
where m.organization_id = $1::uuid and m.id = $2::uuid
