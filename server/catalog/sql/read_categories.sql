select c.id, c.ordinal, c.key, c.name, c.color
from price_category c join event e on e.id = c.event_id
where e.id = $1::uuid and e.organization_id = $2::uuid
order by c.ordinal
