select h.id, h.performance, h.organization_id, h.letter, h.reason, h.breakable, h.sellable_by, h.created_by,
       h.released_at is not null as released, h.request_digest
from house_hold h
where h.id = any($1::uuid[])
order by h.id
for update
