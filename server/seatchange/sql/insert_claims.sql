-- Seats that the version before does not have.
insert into claim (performance, seat, category, section)
select $1::int, seat, category, section
from unnest($2::int[], $3::smallint[], $4::smallint[]) as n(seat, category, section)
