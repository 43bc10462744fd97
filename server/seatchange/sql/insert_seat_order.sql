insert into seat_order (performance, revision, seat_map_id, seat_map_version, meaning)
values ($1::int, $2::int, $3::uuid, $4::int, $5::jsonb)
