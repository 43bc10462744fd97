-- Tickets stay good: a code names its ticket and not the seat. What is printed on one that was is in its history.
-- Lines are found by whom the claim belongs to: they are many, and no index has their seats.
with moved as (
    update ticket t
    set revision = t.revision + 1
    from unnest($2::int[], $3::text[]) as n(seat, reason)
    join claim c on c.performance = $1::int and c.seat = n.seat
    join order_line l on l.order_id = c.owner and l.performance = c.performance and l.seat = c.seat and l.live
    where t.order_id = l.order_id and t.line = l.line
    returning t.id, t.revision, t.generation, n.reason
)
insert into ticket_event (id, ticket_id, revision, kind, generation, account_id, reason)
select gen_random_uuid(), id, revision, 'moved', generation, $4::uuid, left(reason, 200)
from moved
