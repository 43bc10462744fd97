insert into order_customer (order_id, name, email)
select * from unnest($1::uuid[], $2::text[], $3::text[])
