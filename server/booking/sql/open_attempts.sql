-- Open attempts belong to orders that are being paid. Those that were asked about lately have to wait, and those that
-- were only started are their buyer's until their time is over: whoever confirms at its end is still being answered.
select o.id, a.id, a.tender, a.amount, a.currency, a.state, a.until
from orders o
join payment_attempt a on a.order_id = o.id
where o.until is not null and a.state in ('open', 'unknown')
  and a.changed_at <= clock_timestamp() - make_interval(secs => $1::float8)
  and (a.state = 'unknown' or a.until is null or a.until <= clock_timestamp() - make_interval(secs => $1::float8))
order by a.changed_at
limit $2::int
