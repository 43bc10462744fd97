insert into pool (id, performance, ordinal, category, name, capacity)
select s.id, p.number, s.place - 1, s.category, s.name, s.capacity
from performance p,
     unnest($2::uuid[], $3::smallint[], $4::text[], $5::int[]) with ordinality
         as s (id, category, name, capacity, place)
where p.id = $1::uuid
