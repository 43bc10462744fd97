-- Behind lock_claims_of_house.
with wanted as (
    select performance, seat from unnest($1::int[], $2::int[]) as asked(performance, seat)
    union
    select performance, seat from order_line where order_id = any($3::uuid[]) and seat is not null
    union
    select performance, seat from hold_seat where hold_id = any($4::uuid[])
    union
    select c.performance, c.seat from house_hold h join claim c on c.performance = h.performance and c.owner = h.id
    where h.id = any($5::uuid[])
)
select s.performance, s.seat, s.hold_id, s.expires_at
from wanted
join hold_seat s using (performance, seat)
