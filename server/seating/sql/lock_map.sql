-- Who saves a map waits here for whoever else does.
select version
from seat_map
where organization_id = $1::uuid and id = $2::uuid
for update
