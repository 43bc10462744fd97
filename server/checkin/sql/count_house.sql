-- How many may come in, and how many are inside.
select
    (select count(*)::int
     from ticket t
     join orders o on o.id = t.order_id
     where o.performance = $1::int and t.performance = $1::int and t.state in ('valid', 'reserved')),
    (select count(*)::int
     from (
        select distinct on (s.ticket_id) s.verdict
        from scan s
        where s.performance = $1::int and s.verdict in ('in', 'out') and s.ticket_id is not null
            and not exists (select from scan_undo u where u.scan_id = s.id)
        order by s.ticket_id, s.received_at desc, s.id desc
     ) last_move
     where verdict = 'in')
