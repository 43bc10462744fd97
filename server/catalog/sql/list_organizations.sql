-- Those that an account belongs to.
select o.id, o.name, o.slug, o.currency, o.time_zone, m.role, o.revision
from member m join organization o on o.id = m.organization_id
where m.account_id = $1::uuid
order by o.name, o.id
