-- One version of a map with its document; 0: the newest.
select m.id, m.venue_id, m.name, v.version, v.seats, m.created_at, v.document::text
from seat_map m
join seat_map_version v on v.seat_map_id = m.id and v.version = case $3::int when 0 then m.version else $3::int end
where m.organization_id = $1::uuid and m.id = $2::uuid
