-- The performances that figures are asked for, and what they share; of an organization without any, its currency.
select p.number, e.id as event_id, e.currency, o.currency as house_currency
from organization o
left join performance p on p.organization_id = o.id
                       and ($2::uuid is null or p.id = $2::uuid)
                       and ($3::uuid is null or p.event_id = $3::uuid)
left join event e on e.id = p.event_id
where o.id = $1::uuid
order by p.starts_at, p.number
