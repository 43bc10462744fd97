select id, venue_id, name, sections, allows_return, revision, created_at
from gate
where organization_id = $1::uuid and id = $2::uuid
