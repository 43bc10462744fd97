-- Tickets of lines that no longer live.
update ticket t
set state = 'refunded', revision = t.revision + 1
from unnest($1::uuid[], $2::smallint[]) as n(order_id, line)
where t.order_id = n.order_id and t.line = n.line and t.state <> 'refunded'
