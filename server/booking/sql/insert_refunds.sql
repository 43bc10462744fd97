insert into refund (id, attempt_id, order_id, amount, currency, account_id, reason)
select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::bigint[], $5::text[], $6::uuid[], $7::text[])
