select p.id, p.number, p.slug, e.id, e.organization_id, e.title, v.name, e.time_zone, p.starts_at, p.doors_at,
       p.ends_at, p.state, p.simulated_payments, e.revision, v.revision, e.hold_seconds, e.per_order_limit,
       e.per_buyer_limit, e.orphan_rule, e.currency, e.fee_basis_points, e.fee_per_ticket, e.refund_policy,
       p.seat_map_id, p.seat_map_version, p.seat_order
from performance p join event e on e.id = p.event_id join venue v on v.id = e.venue_id
where p.number = $1::int
