insert into performance_area (id, performance_id, ordinal, name, category, capacity)
select a.id, $1::uuid, a.place - 1, a.name, a.category, a.capacity
from unnest($2::uuid[], $3::text[], $4::text[], $5::int[]) with ordinality
         as a (id, name, category, capacity, place)
