update pool p
set name = n.name, category = n.category, capacity = n.capacity, version = p.version + 1
from unnest($1::uuid[], $2::text[], $3::smallint[], $4::int[]) as n(id, name, category, capacity)
where p.id = n.id
