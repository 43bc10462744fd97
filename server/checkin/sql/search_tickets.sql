-- A performance's tickets by order number, by seats, or by a part of a name.
select t.id, o.code, coalesce(person.first_name, ''), coalesce(person.last_name, ''), l.seat, l.pool_id, l.ticket_type_id,
    t.state, moves.entries, coalesce(moves.inside, false)
from orders o
join ticket t on t.order_id = o.id
join order_line l on l.order_id = t.order_id and l.line = t.line
left join person on person.account_id = coalesce(t.holder, o.buyer)
cross join lateral (
    select count(*) filter (where s.verdict = 'in')::int as entries,
        (array_agg(s.verdict order by s.received_at desc, s.id desc))[1] = 'in' as inside
    from scan s
    where s.ticket_id = t.id and s.verdict in ('in', 'out') and not exists (select from scan_undo u where u.scan_id = s.id)
) moves
where o.performance = $1::int and o.organization_id = $2::uuid and t.performance = $1::int
    and (o.code = $3::bigint or l.seat = any ($4::int[])
        or person.first_name || ' ' || person.last_name ilike $5::text
        or person.last_name || ' ' || person.first_name ilike $5::text)
order by person.last_name, person.first_name, o.code, t.line
limit $6::int
