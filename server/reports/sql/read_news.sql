-- What happened and is not counted yet; in which order does not matter. Locked in the order in which server/live
-- locks the same rows. What cannot be read is left out rather than in everybody's way.
select transaction::text, id, topic,
       case when jsonb_typeof(payload->'performance') = 'number' then (payload->>'performance')::numeric::int else 0 end
           as performance,
       case when payload->>'order' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then (payload->>'order')::uuid end
           as order_id,
       case when payload->>'scan' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then (payload->>'scan')::uuid end
           as scan_id
from outbox
where not is_folded and topic in ('seats', 'order', 'scan')
order by transaction, id
limit $1::int
for update
