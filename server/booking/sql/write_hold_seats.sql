-- A hold that has run out is taken over.
insert into hold_seat (performance, seat, hold_id, expires_at)
select * from unnest($1::int[], $2::int[], $3::uuid[], $4::timestamptz[])
on conflict (performance, seat) do update set hold_id = excluded.hold_id, expires_at = excluded.expires_at
