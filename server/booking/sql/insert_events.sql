insert into order_event (order_id, revision, kind, account_id)
select * from unnest($1::uuid[], $2::int[], $3::text[], $4::uuid[])
