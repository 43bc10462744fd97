-- Law 1: a pool's counters are what lines and house holds say, and fit its capacity.
select what, subject from (
    select 'pool_over_capacity' as what, id::text as subject
    from pool where sold + selling + leased + held > capacity or least(sold, selling, leased, held) < 0
    union all
    select 'pool_out_of_step', p.id::text
    from pool p
    left join (select l.pool_id, count(*) filter (where l.live) as sold,
                      count(*) filter (where o.state = 'selling') as selling
               from order_line l join orders o on o.id = l.order_id
               where l.pool_id is not null group by l.pool_id) as lines on lines.pool_id = p.id
    left join (select h.pool_id, sum(h.places) as held
               from house_hold_place h join house_hold k on k.id = h.house_hold_id
               where k.released_at is null group by h.pool_id) as house on house.pool_id = p.id
    where p.sold <> coalesce(lines.sold, 0) or p.selling <> coalesce(lines.selling, 0)
       or p.held <> coalesce(house.held, 0)
) as findings
limit $1::int
