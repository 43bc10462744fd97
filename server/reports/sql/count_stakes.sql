-- What a cancellation of an event's dates touches: its confirmed orders, their live tickets, and what they are worth.
select e.currency, count(distinct p.id) filter (where p.state in ('draft', 'on_sale'))::int as dates,
       coalesce(sum(o.orders), 0)::bigint, coalesce(sum(o.tickets), 0)::bigint, coalesce(sum(o.paid), 0)::bigint,
       coalesce(sum(o.selling), 0)::bigint
from event e
left join performance p on p.event_id = e.id and ($3::uuid is null or p.id = $3::uuid)
left join lateral (
    select count(*) filter (where state = 'confirmed') as orders,
           count(*) filter (where state = 'selling') as selling,
           sum(live_total) filter (where state = 'confirmed') as paid,
           (select count(*) from order_line l join orders lo on lo.id = l.order_id
            where lo.performance = p.number and lo.state = 'confirmed' and l.live
              and l.kind in ('seat', 'place')) as tickets
    from orders where performance = p.number
) o on true
where e.id = $1::uuid and e.organization_id = $2::uuid
group by e.id, e.currency
