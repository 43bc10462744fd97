-- What a new event takes from its venue and organization.
select v.time_zone, o.currency
from venue v join organization o on o.id = v.organization_id
where v.id = $1::uuid and v.organization_id = $2::uuid
