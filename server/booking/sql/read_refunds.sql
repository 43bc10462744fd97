select order_id, id from refund where order_id = any($1::uuid[])
