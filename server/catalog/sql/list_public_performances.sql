select event_id, id, slug, starts_at, doors_at, ends_at, state
from performance
where event_id = any($1::uuid[]) and state <> 'draft' and capacity > 0
order by starts_at, id
