select o.id, o.code, o.performance, o.channel, o.state, o.currency, o.total, o.live_total,
       (select count(*) from order_line l where l.order_id = o.id and l.kind in ('seat', 'place'))::int as tickets,
       o.created_at,
       coalesce(nullif(c.name, ''), nullif(trim(p.first_name || ' ' || p.last_name), ''), '') as name,
       coalesce(nullif(c.email, ''), p.email, '') as email
from orders o
left join order_customer c on c.order_id = o.id
left join person p on p.account_id = o.buyer
where o.buyer = $1::uuid
  and ($2::bigint is null or o.code < $2)
order by o.code desc
limit $3::int
