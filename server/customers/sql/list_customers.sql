-- Who bought, by the beginning of a name or of an address ($2, for LIKE; null: the newest orders' people), as one row
-- for each address; who left only a name is one for each order.
with named as (
    select c.order_id as id from order_customer c where lower(c.name) like $2::text or lower(c.email) like $2
    union
    select o.id from person p join orders o on o.buyer = p.account_id
    where p.email_key like $2 or lower(p.last_name) like $2 or lower(p.first_name || ' ' || p.last_name) like $2
), newest as (
    select o.id
    from orders o
    where $2 is null and o.organization_id = $1::uuid
      and (o.buyer is not null or exists (select from order_customer c where c.order_id = o.id))
    order by o.code desc
    limit 1000
), bought as (
    select o.id, o.created_at, o.buyer is not null as has_account,
           coalesce(nullif(c.name, ''), trim(p.first_name || ' ' || p.last_name), '') as name,
           coalesce(nullif(c.email, ''), p.email, '') as email
    from orders o
    left join order_customer c on c.order_id = o.id
    left join person p on p.account_id = o.buyer
    where o.organization_id = $1 and o.id in (select id from named union all select id from newest)
      and o.state not in ('cancelled', 'expired')
)
select case when email = '' then id else md5(lower(email))::uuid end as customer,
       (array_agg(name order by name = '', created_at desc))[1] as name,
       (array_agg(email order by created_at desc))[1] as email,
       bool_or(has_account) as has_account, count(*)::int as orders, max(created_at) as last_order_at
from bought
where name <> '' or email <> ''
group by 1
order by last_order_at desc, customer
limit $3::int
