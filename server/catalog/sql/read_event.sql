-- The head of an event.
select e.id, e.organization_id, e.state, e.revision, e.cancel_reason, e.venue_id, e.slug, e.title, e.description,
       e.currency, e.time_zone, e.hold_seconds, e.per_order_limit, e.per_buyer_limit, e.fee_basis_points,
       e.fee_per_ticket, e.orphan_rule, e.refund_policy,
       exists (select from orders o join performance p on p.number = o.performance
               where p.event_id = e.id) as has_sales
from event e
where e.id = $1::uuid and e.organization_id = $2::uuid
