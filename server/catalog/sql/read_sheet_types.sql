select t.id, t.ordinal, t.name, t.linked_to_holder, t.check_first
from performance p join ticket_type t on t.event_id = p.event_id
where p.number = $1::int
order by t.ordinal
