-- Behind lock_claims, in a snapshot of its own: rows of hold_seat change only under their claim's lock. While Redis gives
-- holds there are none, and nothing is looked for.
with wanted as (
    select performance, seat from unnest($1::int[], $2::int[]) as asked(performance, seat)
    union
    select performance, seat from order_line where order_id = any($3::uuid[]) and seat is not null
    union
    select performance, seat from hold_seat where hold_id = any($4::uuid[])
)
select s.performance, s.seat, s.hold_id, s.expires_at
from wanted
join hold_seat s using (performance, seat)
where (select mode from hold_store) = 'postgres'
