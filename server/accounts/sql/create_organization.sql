-- The first one only; no row when there is one.
insert into organization (id, name, slug, currency, time_zone, created_at)
select $1::uuid, $2::text, $3::text, $4::text, $5::text, $6::timestamptz
where not exists (select from organization)
returning id
