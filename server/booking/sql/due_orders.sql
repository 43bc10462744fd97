-- Whose time is over and whose attempts are all decided.
select o.id from orders o
where o.until <= clock_timestamp()
  and not exists (select from payment_attempt a where a.order_id = o.id and a.state in ('open', 'unknown'))
order by o.until
limit $1::int
for update of o skip locked
