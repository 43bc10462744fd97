-- Open attempts belong to orders that are being paid. Those that were asked about lately have to wait.
select o.id, a.id, a.tender, a.amount, a.currency, a.state
from orders o
join payment_attempt a on a.order_id = o.id
where o.until is not null and a.state in ('open', 'unknown')
  and a.changed_at <= clock_timestamp() - make_interval(secs => $1::float8)
order by a.changed_at
limit $2::int
