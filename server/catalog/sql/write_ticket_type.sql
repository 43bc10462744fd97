insert into ticket_type (id, event_id, ordinal, name, linked_to_holder, check_first)
values ($1::uuid, $2::uuid, $3::smallint, $4::text, $5::boolean, $6::text)
on conflict (id) do update
set name = excluded.name, linked_to_holder = excluded.linked_to_holder, check_first = excluded.check_first,
    revision = ticket_type.revision + 1
where ticket_type.event_id = excluded.event_id
returning id
