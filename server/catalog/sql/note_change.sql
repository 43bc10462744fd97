insert into event_change (event_id, revision, kind, detail, account_id)
values ($1::uuid, $2::int, $3::text, $4::jsonb, $5::uuid)
