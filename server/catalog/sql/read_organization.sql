-- As one of its members sees it.
select o.id, o.name, o.slug, o.currency, o.time_zone, coalesce(m.role, '') as role, o.revision
from organization o left join member m on m.organization_id = o.id and m.account_id = $2::uuid
where o.id = $1::uuid
