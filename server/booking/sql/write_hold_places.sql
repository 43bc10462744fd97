insert into hold_place (pool_id, hold_id, places, expires_at)
select * from unnest($1::uuid[], $2::uuid[], $3::int[], $4::timestamptz[])
on conflict (pool_id, hold_id) do update set places = excluded.places, expires_at = excluded.expires_at
