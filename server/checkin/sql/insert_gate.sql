-- In a venue of this organization; no row where the id is taken or the venue is not there.
insert into gate (id, organization_id, venue_id, name, sections, allows_return)
select $2::uuid, organization_id, id, $4::text, $5::text[], $6::boolean
from venue
where organization_id = $1::uuid and id = $3::uuid
on conflict (id) do nothing
returning id, venue_id, name, sections, allows_return, revision, created_at
