select h.id, h.performance, h.organization_id, h.letter, h.reason, h.breakable, h.sellable_by, h.created_by,
       h.released_at is not null as released, h.request_digest, h.created_at,
       array(select c.seat from claim c where c.performance = h.performance and c.state = 'h' and c.owner = h.id
             order by c.seat) as seats,
       array(select p.pool_id from house_hold_place p where p.house_hold_id = h.id order by p.pool_id) as pools,
       array(select p.places from house_hold_place p where p.house_hold_id = h.id order by p.pool_id) as places
from house_hold h
where h.id = $1::uuid and h.organization_id = $2::uuid
