-- A page of an organization's venues, oldest first.
select id, name, address, time_zone, revision, created_at
from venue
where organization_id = $1::uuid and (created_at, id) > ($2::timestamptz, $3::uuid)
order by created_at, id
limit $4::int
