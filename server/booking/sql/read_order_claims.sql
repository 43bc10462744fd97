-- How the seats of these orders stand.
select c.seat, translate(c.state::text, 'x', 'h'), c.version
from order_line l
join claim c using (performance, seat)
where l.order_id = any($1::uuid[])
