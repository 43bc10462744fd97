-- A page of an organization's events, newest first, and one more to see whether there is a next page.
select e.id, e.slug, e.title, v.name, e.state, e.currency, e.time_zone, e.revision,
       (extract(epoch from e.created_at) * 1000000)::bigint as made
from event e join venue v on v.id = e.venue_id
where e.organization_id = $1::uuid
  and ($2::text is null or e.state = $2::text)
  and ($3::text is null or strpos(lower(e.title), lower($3::text)) > 0)
  and ($4::bigint is null
       or ((extract(epoch from e.created_at) * 1000000)::bigint, e.id) < ($4::bigint, $5::uuid))
order by e.created_at desc, e.id desc
limit $6::int + 1
