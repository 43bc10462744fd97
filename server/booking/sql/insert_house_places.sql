insert into house_hold_place (house_hold_id, pool_id, places)
select * from unnest($1::uuid[], $2::uuid[], $3::int[])
