-- Performances that sell or have sold from a map, or are set up with it, with how many seats are sold.
select p.event_id, e.title, p.id, p.starts_at, p.state, p.seat_map_version, coalesce(c.sold, 0)::int
from performance p
join event e on e.id = p.event_id
left join (select performance, count(*) as sold from claim
           where state = 'd' and performance in (select number from performance where seat_map_id = $1::uuid)
           group by performance) c on c.performance = p.number
where p.seat_map_id = $1::uuid and p.organization_id = $2::uuid
order by p.starts_at, p.id
limit 10000
