-- Whose seats are other ones now, for good.
insert into seat_move (seat_change_id, performance, seat, owner, from_seat, to_seat, from_name, to_name)
select $1::uuid, $2::int, seat, owner, from_seat, to_seat, from_name, to_name
from unnest($3::int[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[])
     as n(seat, owner, from_seat, to_seat, from_name, to_name)
