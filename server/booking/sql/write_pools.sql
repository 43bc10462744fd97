update pool p
set sold = n.sold, selling = n.selling, version = n.version
from unnest($1::uuid[], $2::int[], $3::int[], $4::int[]) as n(id, sold, selling, version)
where p.id = n.id
