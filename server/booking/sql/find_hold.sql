-- A hold as its clock has it: what has run out is expired, swept or not.
select id, performance, event_id, organization_id, owner, channel, expires_at, extended,
       case when state = 'live' and expires_at <= clock_timestamp() then 'expired' else state end as state,
       content, request_digest
from hold
where id = $1::uuid
