-- In which order performances count their seats; null: the document's own.
select p.id, p.number, p.seat_order, o.meaning::text
from performance p
left join seat_order o on o.performance = p.number and o.revision = p.seat_order
where p.id = any($1::uuid[])
