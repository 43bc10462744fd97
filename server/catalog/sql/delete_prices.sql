delete from price where event_id = $1::uuid and id <> all($2::uuid[])
