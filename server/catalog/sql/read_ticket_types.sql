select t.id, t.ordinal, t.name, t.linked_to_holder, t.check_first
from ticket_type t join event e on e.id = t.event_id
where e.id = $1::uuid and e.organization_id = $2::uuid
order by t.ordinal
