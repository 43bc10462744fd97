select o.id, o.code, o.performance, o.channel, o.state, o.currency, o.total, o.live_total,
       (select count(*) from order_line l where l.order_id = o.id and l.kind in ('seat', 'place'))::int as tickets,
       o.created_at,
       coalesce(nullif(c.name, ''), nullif(trim(p.first_name || ' ' || p.last_name), ''), '') as name,
       coalesce(nullif(c.email, ''), p.email, '') as email
from orders o
left join order_customer c on c.order_id = o.id
left join person p on p.account_id = o.buyer
where o.organization_id = $1::uuid
  and ($2::int is null or o.performance = $2)
  and ($3::text is null or o.state = $3)
  and ($4::bigint is null or o.code = $4)
  and ($5::bigint is null or o.code < $5)
order by o.code desc
limit $6::int
