-- `until`: so long it is left to whoever began it to have the money asked for; null: it is asked for at once.
-- An id that somebody else took meanwhile fails the statement; looking again tells whose it is.
insert into payment_attempt (id, order_id, tender, amount, currency, state, until, reason, reference, given)
select * from unnest($1::uuid[], $2::uuid[], $3::text[], $4::bigint[], $5::text[], $6::text[], $7::timestamptz[],
                     $8::text[], $9::text[], $10::bigint[])
