select x.category_id, x.ticket_type_id, x.phase_id, x.amount, coalesce(t.basis_points, 0)
from performance p join price x on x.event_id = p.event_id left join tax_rate t on t.id = x.tax_rate_id
where p.number = $1::int
