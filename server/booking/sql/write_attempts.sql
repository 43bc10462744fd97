-- An id that another order took meanwhile fails the statement (null in order_id), so that nobody changes a stranger's
-- attempt; looking again tells.
insert into payment_attempt (id, order_id, tender, amount, currency, state, until, reason, reference, given)
select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::timestamptz[],
                     $8::text[], $9::text[], $10::bigint[])
on conflict (id) do update
set order_id = case when payment_attempt.order_id = excluded.order_id then excluded.order_id end,
    state = excluded.state, reason = excluded.reason, reference = excluded.reference, changed_at = now()
