-- The row of a performance that never had a line.
insert into line (performance, organization_id, seed) values ($1::int, $2::uuid, $3::bytea)
on conflict (performance) do nothing
