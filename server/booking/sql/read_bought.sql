-- Tickets that a buyer holds, is paying for or has, in all performances of an event.
select asked.owner, asked.event,
       (coalesce((select sum(h.tickets) from hold h
                  where h.owner = asked.owner and h.event_id = asked.event and h.state = 'live'
                    and h.expires_at > clock_timestamp()), 0)
        + (select count(*) from orders o
           join order_line l on l.order_id = o.id
           where o.buyer = asked.owner and l.kind in ('seat', 'place') and (l.live or o.state = 'selling')
             and o.performance in (select p.number from performance p where p.event_id = asked.event)))::int
from (select distinct * from unnest($1::uuid[], $2::uuid[]) as pair(owner, event)) as asked
