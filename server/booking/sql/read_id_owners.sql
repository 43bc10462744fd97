-- Ids of attempts and refunds come from clients: whose are they already?
select id, order_id from payment_attempt where id = any($1::uuid[])
union all
select id, order_id from refund where id = any($1::uuid[])
