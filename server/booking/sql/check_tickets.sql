-- Law 1: tickets point to what was sold: one that is good for each line that lives, and none for any other.
select what, subject from (
    select 'ticket_without_line' as what, t.id::text as subject
    from ticket t left join order_line l on l.order_id = t.order_id and l.line = t.line
    where l.order_id is null or (t.state in ('valid', 'reserved') and not l.live)
    union all
    select 'line_without_ticket', l.order_id || '/' || l.line
    from order_line l
    where l.live and l.kind in ('seat', 'place')
      and (select count(*) from ticket t where t.order_id = l.order_id and t.line = l.line
           and t.state in ('valid', 'reserved', 'blocked')) <> 1
) as findings
limit $1::int
