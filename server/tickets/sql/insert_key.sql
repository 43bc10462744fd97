-- Behind retire_key. The key after the last one; no row where `id` is not the next number or is taken.
insert into signing_key (organization_id, id, public_key, wrapped_secret, created_at)
select $1::uuid, $2::smallint, $3::bytea, $4::bytea, $5::timestamptz
where $2::smallint = (select coalesce(max(id) + 1, 0) from signing_key where organization_id = $1::uuid)
on conflict do nothing
returning id
