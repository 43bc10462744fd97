insert into pool (id, performance, ordinal, category, name, capacity)
select id, $1::int, ordinal, category, name, capacity
from unnest($2::uuid[], $3::smallint[], $4::smallint[], $5::text[], $6::int[]) as n(id, ordinal, category, name, capacity)
