-- How the places of several events stand: one pass over their claims and pools. Drafts: what their maps and areas hold.
select p.event_id, sum(p.capacity)::bigint as capacity, coalesce(sum(c.sold), 0)::bigint as sold,
       coalesce(sum(c.held), 0)::bigint as held, coalesce(sum(d.planned), 0)::bigint as planned
from performance p
left join (
    select performance, sum(sold) as sold, sum(held) as held
    from (
        select performance, count(*) filter (where state = 'd') as sold, count(*) filter (where state = 'h') as held
        from claim
        where performance in (select number from performance where event_id = any($1::uuid[]) and state <> 'draft')
          and state in ('d', 'h')
        group by performance
        union all
        select performance, sum(sold), sum(held)
        from pool
        where performance in (select number from performance where event_id = any($1::uuid[]) and state <> 'draft')
        group by performance
    ) s
    group by performance
) c on c.performance = p.number
left join lateral (
    select coalesce((select seats from seat_map_version
                     where seat_map_id = p.seat_map_id and version = p.seat_map_version), 0)
           + coalesce((select sum(capacity) from performance_area where performance_id = p.id), 0) as planned
) d on p.state = 'draft'
where p.event_id = any($1::uuid[]) and p.state <> 'cancelled'
group by p.event_id
