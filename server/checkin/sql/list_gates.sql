-- A page of an organization's gates, oldest first; of one venue, or of all.
select id, venue_id, name, sections, allows_return, revision, created_at
from gate
where organization_id = $1::uuid and ($2::uuid is null or venue_id = $2::uuid)
    and (created_at, id) > ($3::timestamptz, $4::uuid)
order by created_at, id
limit $5::int
