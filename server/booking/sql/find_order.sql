select o.code, o.created_at, o.changed_at,
       coalesce(nullif(c.name, ''), nullif(trim(p.first_name || ' ' || p.last_name), ''), '') as name,
       coalesce(nullif(c.email, ''), p.email, '') as email
from orders o
left join order_customer c on c.order_id = o.id
left join person p on p.account_id = o.buyer
where o.id = $1::uuid
