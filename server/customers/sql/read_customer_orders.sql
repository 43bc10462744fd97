-- The orders of one customer, the newest first; whom they are of stands in every row.
with mine as (
    select c.order_id as id from order_customer c where c.email <> '' and md5(lower(c.email))::uuid = $2::uuid
    union
    select c.order_id from order_customer c where c.email = '' and c.order_id = $2
    union
    select o.id from person p join orders o on o.buyer = p.account_id where md5(p.email_key)::uuid = $2
)
select coalesce(nullif(c.name, ''), trim(p.first_name || ' ' || p.last_name), '') as name,
       coalesce(nullif(c.email, ''), p.email, '') as email, o.buyer is not null as has_account,
       o.id, o.code, e.title, f.starts_at, e.time_zone, o.state, o.channel, o.currency, o.total, o.refunded,
       (select count(*) from order_line l where l.order_id = o.id and l.kind in ('seat', 'place'))::int as tickets,
       (select count(*) from ticket t where t.order_id = o.id and t.state = 'valid')::int as valid,
       f.ends_at > $3::timestamptz as to_come, o.created_at
from orders o
join performance f on f.number = o.performance
join event e on e.id = f.event_id
left join order_customer c on c.order_id = o.id
left join person p on p.account_id = o.buyer
where o.id in (select id from mine) and o.organization_id = $1::uuid
order by o.code desc
limit 200
