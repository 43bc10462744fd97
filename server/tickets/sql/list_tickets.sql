-- The tickets of one order, as its lines stand.
select t.id, t.order_id, t.line, t.performance, t.generation, t.state, t.entries_allowed, t.holder, t.printed, t.revision,
    l.seat, l.pool_id, l.category, l.ticket_type_id, o.organization_id, o.buyer, o.code
from ticket t
join orders o on o.id = t.order_id
join order_line l on l.order_id = t.order_id and l.line = t.line
where t.order_id = $1::uuid
order by t.line
