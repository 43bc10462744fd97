insert into price_category (id, event_id, ordinal, key, name, color)
values ($1::uuid, $2::uuid, $3::smallint, $4::text, $5::text, $6::text)
on conflict (id) do update
set key = excluded.key, name = excluded.name, color = excluded.color, revision = price_category.revision + 1
where price_category.event_id = excluded.event_id
returning id
