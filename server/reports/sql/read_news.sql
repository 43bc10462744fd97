-- What happened and is not counted yet; in which order does not matter. Locked in the order in which server/live
-- locks the same rows. A row may be a list. What cannot be read is left out rather than in everybody's way.
with due as (
    select transaction, id, topic,
           case when json_typeof(payload) = 'array' then payload else json_build_array(payload) end as items
    from outbox
    where not is_folded and topic in ('seats', 'order', 'scan')
    order by transaction, id
    limit $1::int
    for update
)
select transaction::text, id, topic,
       case when json_typeof(item->'performance') = 'number' then (item->>'performance')::numeric::int else 0 end
           as performance,
       case when item->>'order' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then (item->>'order')::uuid end
           as order_id,
       case when item->>'scan' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then (item->>'scan')::uuid end
           as scan_id
from due
left join lateral json_array_elements(items) as item on true
order by transaction, id
