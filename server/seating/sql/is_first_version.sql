-- Whether a map began with this document in this venue.
select m.venue_id = $3::uuid and v.checksum = $4::bytea
from seat_map m
join seat_map_version v on v.seat_map_id = m.id and v.version = 1
where m.organization_id = $1::uuid and m.id = $2::uuid
