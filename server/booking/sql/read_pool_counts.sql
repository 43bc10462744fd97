select p.id, p.capacity, p.sold, p.selling, p.leased, p.held,
       coalesce((select sum(h.places) from hold_place h where h.pool_id = p.id and h.expires_at > clock_timestamp()),
                0)::int
from pool p
where p.performance = $1::int
order by p.ordinal
