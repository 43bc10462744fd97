update pool p
set sold = n.sold, selling = n.selling, held = n.held, version = n.version
from unnest($1::uuid[], $2::int[], $3::int[], $4::int[], $5::int[]) as n(id, sold, selling, held, version)
where p.id = n.id
