-- Who changes a ticket waits here for whoever else does.
select t.id
from ticket t
join orders o on o.id = t.order_id
where t.id = $1::uuid and o.organization_id = $2::uuid
for update of t
