select id, performance, event_id, organization_id, owner, channel, expires_at, extended, state, content, request_digest
from hold
where id = any($1::uuid[])
order by id
for update
