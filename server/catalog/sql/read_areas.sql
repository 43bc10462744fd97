select a.performance_id, a.id, a.name, a.category, a.capacity
from performance_area a join performance p on p.id = a.performance_id
where p.event_id = $1::uuid and p.organization_id = $2::uuid
order by a.performance_id, a.ordinal
