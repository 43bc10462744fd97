-- Open attempts belong to orders that are being paid, so the few of those are looked at and no others.
select a.currency, sum(a.amount)::bigint
from orders o
join payment_attempt a on a.order_id = o.id
where o.until is not null and o.organization_id = $1::uuid and a.state = 'unknown'
group by a.currency
