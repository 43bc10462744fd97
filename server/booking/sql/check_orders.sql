-- Law 2: captured − refunded + on account = price of the live lines, in the order and in the facts behind it.
select what, subject from (
    select 'order_unbalanced' as what, o.id::text as subject
    from orders o where o.captured - o.refunded + o.on_account <> o.live_total or o.refunded > o.captured
    union all
    select 'order_out_of_step', o.id::text
    from orders o
    left join (select order_id, sum(price) filter (where live) as live,
                      sum(price) filter (where kind <> 'retained') as total
               from order_line group by order_id) as lines on lines.order_id = o.id
    left join (select order_id, sum(amount) as captured from capture group by order_id) as c on c.order_id = o.id
    left join (select r.order_id, sum(r.amount) as refunded
               from refund r join payment_attempt a on a.id = r.attempt_id
               where a.tender <> 'on_account' group by r.order_id) as r on r.order_id = o.id
    where o.live_total <> coalesce(lines.live, 0) or o.total <> coalesce(lines.total, 0)
       or o.captured <> coalesce(c.captured, 0) or o.refunded <> coalesce(r.refunded, 0)
    union all
    select 'line_of_no_order', l.order_id || '/' || l.line
    from order_line l left join orders o on o.id = l.order_id
    where o.id is null
    union all
    select 'order_alive_in_wrong_state', o.id::text
    from orders o
    where (o.state = 'confirmed')
          <> exists (select from order_line l where l.order_id = o.id and l.live and l.kind in ('seat', 'place'))
) as findings
limit $1::int
