select c.id, c.ordinal, c.key, c.name, c.color
from performance p join price_category c on c.event_id = p.event_id
where p.number = $1::int
order by c.ordinal
