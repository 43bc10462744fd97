select id, number, slug, seat_map_id, seat_map_version, doors_at, starts_at, ends_at, state, simulated_payments,
       cancel_reason
from performance
where event_id = $1::uuid and organization_id = $2::uuid
order by starts_at, id
