-- A page of a venue's seat maps, oldest first.
select m.id, m.venue_id, m.name, m.version, v.seats, m.created_at
from seat_map m
join seat_map_version v on v.seat_map_id = m.id and v.version = m.version
where m.organization_id = $1::uuid and m.venue_id = $2::uuid and (m.created_at, m.id) > ($3::timestamptz, $4::uuid)
order by m.created_at, m.id
limit $5::int
