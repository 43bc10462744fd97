insert into venue (id, organization_id, name, address, time_zone)
values ($1::uuid, $2::uuid, $3::text, $4::text, $5::text)
on conflict (id) do nothing
