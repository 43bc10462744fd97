-- Everything that is to be carried into the other store, and what only a sweeper has not ended yet.
select id, performance, event_id, organization_id, owner, channel, expires_at, extended,
       case when expires_at <= clock_timestamp() then 'expired' else state end as state, content, request_digest
from hold
where state = 'live'
order by performance, id
