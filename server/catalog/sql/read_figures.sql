-- Performances of several events with what is sold of them: one pass over their claims and pools.
select p.event_id, p.id, p.number, p.slug, p.starts_at, p.state,
       (coalesce(c.sold, 0) + coalesce(s.sold, 0))::int as sold, p.capacity
from performance p
left join (select performance, count(*) as sold from claim
           where performance in (select number from performance
                                 where event_id = any($1::uuid[]) and state <> 'draft')
             and state = 'd'
           group by performance) c on c.performance = p.number
left join (select performance, sum(sold) as sold from pool
           where performance in (select number from performance
                                 where event_id = any($1::uuid[]) and state <> 'draft')
           group by performance) s on s.performance = p.number
where p.event_id = any($1::uuid[])
order by p.starts_at, p.id
