-- Events with performances that sell from a map now.
select distinct e.id
from performance p
join event e on e.id = p.event_id
where p.seat_map_id = $1::uuid and p.organization_id = $2::uuid and p.state = 'on_sale'
order by e.id
