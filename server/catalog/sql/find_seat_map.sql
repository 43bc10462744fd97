-- The version of a venue's seat map that is asked for, or the newest.
select s.seat_map_id, s.version
from seat_map m join seat_map_version s on s.seat_map_id = m.id and s.version = coalesce($4::int, m.version)
where m.id = $1::uuid and m.organization_id = $2::uuid
  and m.venue_id = (select venue_id from event where id = $3::uuid and organization_id = $2::uuid)
