select e.id, e.slug, e.title, e.description, o.name, v.name, v.address, e.time_zone, e.state, e.currency,
       (select min(x.amount) from price x where x.event_id = e.id) as price_from, 0::bigint as starts
from event e join organization o on o.id = e.organization_id join venue v on v.id = e.venue_id
where e.slug = $1::text and e.state <> 'draft'
  and exists (select from performance p where p.event_id = e.id and p.state <> 'draft' and p.capacity > 0)
