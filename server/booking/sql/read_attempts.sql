select a.id, a.order_id, a.tender, a.amount, a.state, coalesce(sum(r.amount), 0)::bigint as refunded, a.reason,
       a.reference, a.given,
       a.until
from payment_attempt a
left join refund r on r.attempt_id = a.id
where a.order_id = any($1::uuid[])
group by a.id
order by a.order_id, a.created_at, a.id
