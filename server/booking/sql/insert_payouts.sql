insert into refund_payout (refund_id, attempt_id)
select * from unnest($1::uuid[], $2::uuid[])
