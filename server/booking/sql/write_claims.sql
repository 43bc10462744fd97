update claim c
set state = n.state::"char", owner = n.owner, until = n.until, version = n.version
from unnest($1::int[], $2::int[], $3::text[], $4::uuid[], $5::timestamptz[], $6::int[])
     as n(performance, seat, state, owner, until, version)
where c.performance = n.performance and c.seat = n.seat
