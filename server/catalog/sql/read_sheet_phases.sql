select s.id, s.name, s.channels, s.opens_at, s.closes_at
from performance p join sale_phase s on s.event_id = p.event_id
where p.number = $1::int
order by s.opens_at, s.id
