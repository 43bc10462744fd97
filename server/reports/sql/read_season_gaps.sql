-- The facts that drafts are judged by, as far as they can be told without reading seat maps.
select e.id,
       (select count(*) from performance where event_id = e.id and state = 'draft')::int as dates,
       (select min(starts_at) from performance where event_id = e.id and state = 'draft') as first_at,
       exists (select from performance p where p.event_id = e.id and p.state = 'draft' and p.seat_map_id is null
               and not exists (select from performance_area where performance_id = p.id)) as has_empty,
       (select count(*) from ticket_type where event_id = e.id)::int as types,
       (not exists (select from price where event_id = e.id)
        or exists (select from price_category c where c.event_id = e.id
                   and not exists (select from price where category_id = c.id))) as lacks_prices,
       (select max(closes_at) from sale_phase where event_id = e.id) as last_close
from event e
where e.id = any($1::uuid[]) and e.state = 'draft'
