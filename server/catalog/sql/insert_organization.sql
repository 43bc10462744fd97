-- A new organization with its owner; nothing where the id is taken.
with made as (
    insert into organization (id, name, slug, currency, time_zone)
    values ($1::uuid, $2::text, $3::text, $4::text, $5::text)
    on conflict (id) do nothing
    returning id
)
insert into member (organization_id, account_id, role)
select id, $6::uuid, 'owner' from made
