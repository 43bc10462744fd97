insert into ticket (id, order_id, line, performance)
select * from unnest($1::uuid[], $2::uuid[], $3::smallint[], $4::int[])
