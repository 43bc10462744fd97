-- From state $3 to state $4; $7 begins a new line with seed $8. Made from revision $6; null: whatever it is.
update line set
    state = $4::text,
    is_automatic = $5::boolean,
    opens_at = case when $4 = 'gathering' then $9::timestamptz else null end,
    epoch = epoch + case when $7::boolean then 1 else 0 end,
    first_epoch = case when $7 then epoch + 1 else first_epoch end,
    begun_at = case when $7 then now() else begun_at end,
    seed = case when $7 then $8::bytea else seed end,
    opened_at = case when $4 = 'open' then coalesce(case when $7 then null else opened_at end, now())
                     when $7 then null else opened_at end,
    grace_until = case when $7 then null else grace_until end,
    serving = case when $7 then -1 else serving end,
    let_in = case when $7 then 0 else let_in end,
    drew = case when $7 then 0 else drew end,
    arrived = case when $7 then 0 else arrived end,
    left_count = case when $7 then 0 else left_count end,
    revision = revision + 1,
    changed_at = now()
where performance = $1::int and organization_id = $2::uuid and state = $3::text
  and ($6::int is null or revision = $6)
returning revision
