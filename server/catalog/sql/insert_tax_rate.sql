-- Answers what stands under the id, made now or before; nothing where it is another organization's.
with made as (
    insert into tax_rate (id, organization_id, name, basis_points)
    values ($1::uuid, $2::uuid, $3::text, $4::int)
    on conflict (id) do nothing
    returning id, name, basis_points
)
select id, name, basis_points from made
union all
select id, name, basis_points from tax_rate where id = $1::uuid and organization_id = $2::uuid
