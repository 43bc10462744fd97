-- What was done to an event, latest first.
select c.revision, c.kind, c.detail, c.account_id, c.at
from event_change c join event e on e.id = c.event_id
where e.id = $1::uuid and e.organization_id = $2::uuid and ($3::bigint is null or c.revision < $3::bigint)
order by c.revision desc
limit $4::int + 1
