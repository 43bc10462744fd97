select p.id, p.category_id, p.ticket_type_id, p.phase_id, p.amount, p.tax_rate_id
from price p join event e on e.id = p.event_id
where e.id = $1::uuid and e.organization_id = $2::uuid
order by p.category_id, p.ticket_type_id, p.phase_id nulls first
