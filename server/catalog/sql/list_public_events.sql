-- A page of what buyers can find, by the next performance, and one event more.
with next_date as (
    select p.event_id, min(p.starts_at) as starts
    from performance p
    where p.state = 'on_sale' and p.starts_at >= $1::timestamptz
      and ($2::timestamptz is null or p.starts_at < $2::timestamptz)
    group by p.event_id
)
select e.id, e.slug, e.title, e.description, o.name, v.name, v.address, e.time_zone, e.state, e.currency,
       (select min(x.amount) from price x where x.event_id = e.id) as price_from,
       (extract(epoch from n.starts) * 1000000)::bigint as starts
from next_date n join event e on e.id = n.event_id join organization o on o.id = e.organization_id
     join venue v on v.id = e.venue_id
where e.state = 'published'
  and ($3::text is null or strpos(lower(e.title), lower($3::text)) > 0
       or strpos(lower(v.name), lower($3::text)) > 0)
  and ($4::bigint is null or ((extract(epoch from n.starts) * 1000000)::bigint, e.id) > ($4::bigint, $5::uuid))
order by n.starts, e.id
limit $6::int + 1
