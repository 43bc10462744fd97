-- What is null stays; no row where the revision is another one.
update gate
set name = coalesce($4::text, name), sections = coalesce($5::text[], sections),
    allows_return = coalesce($6::boolean, allows_return), revision = revision + 1
where organization_id = $1::uuid and id = $2::uuid and revision = $3::int
returning id, venue_id, name, sections, allows_return, revision, created_at
