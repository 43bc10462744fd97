-- Law 1: one row per seat is the claim; lines, orders and house holds point to it and back.
select what, subject from (
    select 'seat_sold_twice' as what, performance || '/' || seat as subject
    from order_line where live and kind = 'seat' group by performance, seat having count(*) > 1
    union all
    select 'claim_without_order', c.performance || '/' || c.seat
    from claim c
    where c.state in ('s', 'd') and not exists (
        select from orders o join order_line l on l.order_id = o.id
        where o.id = c.owner and l.performance = c.performance and l.seat = c.seat
          and case c.state when 'd' then l.live else o.state = 'selling' end)
    union all
    select 'line_without_claim', l.order_id || '/' || l.line
    from order_line l join orders o on o.id = l.order_id
    where l.kind = 'seat' and (l.live or o.state = 'selling') and not exists (
        select from claim c
        where c.performance = l.performance and c.seat = l.seat and c.owner = l.order_id
          and c.state = case when l.live then 'd' else 's' end::"char")
    union all
    select 'house_seat_without_hold', c.performance || '/' || c.seat
    from claim c
    where c.state = 'h' and not exists (
        select from house_hold h where h.id = c.owner and h.performance = c.performance and h.released_at is null)
) as findings
limit $1::int
