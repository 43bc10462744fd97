select s.id, s.name, s.channels, s.opens_at, s.closes_at
from sale_phase s join event e on e.id = s.event_id
where e.id = $1::uuid and e.organization_id = $2::uuid
order by s.opens_at, s.id
