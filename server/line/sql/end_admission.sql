-- Who was let in goes.
insert into line_ending (performance, tick, ordinal) values ($1::int, $2::bigint, $3::int)
on conflict do nothing
