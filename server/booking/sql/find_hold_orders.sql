-- What became of holds that were pinned for an order.
select hold_id, id from orders where hold_id = any($1::uuid[])
