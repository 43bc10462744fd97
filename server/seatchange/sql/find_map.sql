-- Whether a map is this organization's, and has this version.
select exists (select from seat_map_version v where v.seat_map_id = m.id and v.version = $3::int)
from seat_map m
where m.id = $1::uuid and m.organization_id = $2::uuid
