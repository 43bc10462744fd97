insert into refund_line (refund_id, order_id, line, paid_back)
select * from unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::bigint[])
