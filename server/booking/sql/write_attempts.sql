insert into payment_attempt (id, order_id, tender, amount, currency, state, until)
select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::timestamptz[])
on conflict (id) do update set state = excluded.state, changed_at = now()
