-- Nothing where somebody else was first.
update organization
set name = coalesce($3::text, name), currency = coalesce($4::text, currency),
    time_zone = coalesce($5::text, time_zone), revision = revision + 1
where id = $1::uuid and revision = $2::int
