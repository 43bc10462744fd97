select id, performance, event_id, organization_id, owner, channel, expires_at, extended, state, content, request_digest
from hold
where owner = $1::uuid and expires_at > clock_timestamp() and state = 'live'
order by expires_at, id
limit 500
