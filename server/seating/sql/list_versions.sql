-- A map's versions below a number, newest first.
select v.version, v.seats, v.created_by, v.created_at
from seat_map_version v
join seat_map m on m.id = v.seat_map_id
where m.organization_id = $1::uuid and m.id = $2::uuid and v.version < $3::int
order by v.version desc
limit $4::int
