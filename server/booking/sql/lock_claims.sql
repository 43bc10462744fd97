-- Seats that are asked for, and those of the lines of these orders and of these holds. Last of the locks.
with wanted as (
    select performance, seat from unnest($1::int[], $2::int[]) as asked(performance, seat)
    union
    select performance, seat from order_line where order_id = any($3::uuid[]) and seat is not null
    union
    select performance, seat from hold_seat where hold_id = any($4::uuid[])
)
select c.performance, c.seat, c.state::text, c.owner, c.until, c.version
from wanted
join claim c using (performance, seat)
order by c.performance, c.seat
for update of c
