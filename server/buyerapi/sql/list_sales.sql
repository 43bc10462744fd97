-- Performances to come that sell seats, with how many are free so far as the database knows: one pass over the claims
-- of each.
select p.id, p.number, e.title, e.description, v.name, p.starts_at, s.seats::int,
       (s.free - coalesce(h.held, 0))::int as available, p.created_at,
       greatest(p.created_at, (select max(c.at) from event_change c where c.event_id = e.id)) as updated_at
from performance p
join event e on e.id = p.event_id
join venue v on v.id = e.venue_id
cross join lateral (select count(*) filter (where c.state <> 'x') as seats, count(*) filter (where c.state = 'f') as free
                    from claim c where c.performance = p.number) s
left join lateral (select count(*) as held
                   from hold_seat h join claim c on c.performance = h.performance and c.seat = h.seat
                   where h.performance = p.number and h.expires_at > clock_timestamp() and c.state = 'f') h on true
where p.state = 'on_sale' and e.state = 'published' and p.starts_at >= $1::timestamptz and s.seats > 0
order by p.starts_at, p.id
limit 200
