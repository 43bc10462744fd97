-- A line is written once; afterwards only its life changes.
update order_line l
set live = n.live
from unnest($1::uuid[], $2::smallint[], $3::boolean[]) as n(order_id, line, live)
where l.order_id = n.order_id and l.line = n.line and l.live <> n.live
