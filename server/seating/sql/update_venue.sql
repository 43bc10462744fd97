-- What is null stays; no row where the revision is another one.
update venue
set name = coalesce($4::text, name), address = coalesce($5::text, address),
    time_zone = coalesce($6::text, time_zone), revision = revision + 1
where organization_id = $1::uuid and id = $2::uuid and revision = $3::int
returning id, name, address, time_zone, revision, created_at
