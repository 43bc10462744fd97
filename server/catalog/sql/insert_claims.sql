-- A free claim for every seat; the array's order is the seats' ordinals.
insert into claim (performance, seat, category, section)
select p.number, s.place - 1, s.category, s.section
from performance p, unnest($2::smallint[], $3::smallint[]) with ordinality as s (category, section, place)
where p.id = $1::uuid
