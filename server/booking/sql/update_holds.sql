update hold h
set state = n.state, tickets = n.tickets, expires_at = n.expires_at, extended = n.extended, content = n.content
from unnest($1::uuid[], $2::text[], $3::smallint[], $4::timestamptz[], $5::boolean[], $6::jsonb[])
     as n(id, state, tickets, expires_at, extended, content)
where h.id = n.id
