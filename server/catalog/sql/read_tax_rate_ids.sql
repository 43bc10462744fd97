-- The rates that an event's prices may name.
select t.id
from tax_rate t join event e on e.organization_id = t.organization_id
where e.id = $1::uuid and e.organization_id = $2::uuid
order by t.id
