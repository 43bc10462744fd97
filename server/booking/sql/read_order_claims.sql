-- How the seats of these orders stand.
select c.seat, c.state::text, c.version
from order_line l
join claim c using (performance, seat)
where l.order_id = any($1::uuid[])
