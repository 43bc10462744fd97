-- What an organizer changes while people wait; null: stays. Made from revision $3.
update line set
    places = coalesce($4::int, places),
    every_seconds = coalesce($5::int, every_seconds),
    most_buying = case when $4 is null then most_buying else $6::int end,
    automatic_above = case when $7::int is null then automatic_above else nullif($7, 0) end,
    opens_at = coalesce($8::timestamptz, opens_at),
    window_seconds = coalesce($9::int, window_seconds),
    message = coalesce($10::text, message),
    revision = revision + 1,
    changed_at = now()
where performance = $1::int and organization_id = $2::uuid and revision = $3::int
returning revision
