-- A page of an organization's events by when they are next, with how many there are of each kind: one row at least.
with fact as (
    select e.id, e.title, v.name as venue, e.state, e.currency, e.time_zone, e.revision,
           d.dates, d.coming, d.last_at, n.id as next_id, n.starts_at as next_at,
           e.state = 'done' or (e.state <> 'draft' and d.coming = 0) as is_past,
           s.is_open, s.opens_at
    from event e
    join venue v on v.id = e.venue_id
    cross join lateral (
        select count(*)::int as dates, (count(*) filter (where ends_at > $4::timestamptz))::int as coming,
               max(starts_at) as last_at
        from performance where event_id = e.id
    ) d
    left join lateral (
        select id, starts_at from performance where event_id = e.id
        order by ends_at <= $4::timestamptz, state = 'cancelled',
                 abs(extract(epoch from starts_at - $4::timestamptz)), id
        limit 1
    ) n on true
    cross join lateral (
        select coalesce(bool_or(opens_at <= $4::timestamptz and closes_at > $4::timestamptz), false) as is_open,
               min(opens_at) filter (where opens_at > $4::timestamptz) as opens_at
        from sale_phase where event_id = e.id
    ) s
    where e.organization_id = $1::uuid
      and ($3::text is null or strpos(lower(e.title), lower($3::text)) > 0
           or strpos(lower(v.name), lower($3::text)) > 0)
), keyed as (
    select *, state = 'published' and not is_past and is_open as is_on_sale,
           case when is_past then -(extract(epoch from coalesce(last_at, $4::timestamptz)) * 1000000)::bigint
                else coalesce((extract(epoch from next_at) * 1000000)::bigint, 253402300800000000) end as key
    from fact
), counted as (
    select (count(*) filter (where not is_past))::int as coming, (count(*) filter (where is_on_sale))::int as on_sale,
           (count(*) filter (where state = 'draft'))::int as drafts, (count(*) filter (where is_past))::int as past
    from keyed
)
select c.coming, c.on_sale, c.drafts, c.past, k.id, k.title, k.venue, k.state, k.currency, k.time_zone, k.revision,
       k.dates, k.coming as coming_dates, k.last_at, k.next_id, k.next_at, k.is_open, k.opens_at, k.key
from counted c
left join lateral (
    select * from keyed
    where case $2::text when 'coming' then not is_past when 'on_sale' then is_on_sale
                        when 'drafts' then state = 'draft' when 'past' then is_past else false end
      and ($5::bigint is null or (key, id) > ($5::bigint, $6::uuid))
    order by key, id
    limit $7::int + 1
) k on true
order by k.key, k.id
