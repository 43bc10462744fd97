select id, name, address, time_zone, revision, created_at
from venue
where organization_id = $1::uuid and id = $2::uuid
