-- The house holds that own seats which are asked for.
select h.id, h.performance, h.organization_id, h.letter, h.reason, h.breakable, h.sellable_by, h.created_by,
       h.released_at is not null as released, h.request_digest
from house_hold h
where h.id in (select c.owner from unnest($1::int[], $2::int[]) as asked(performance, seat)
               join claim c using (performance, seat) where c.state = 'h')
