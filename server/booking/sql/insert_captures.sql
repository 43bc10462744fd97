insert into capture (attempt_id, order_id, amount, currency)
select * from unnest($1::uuid[], $2::uuid[], $3::bigint[], $4::text[])
