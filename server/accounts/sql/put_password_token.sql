-- The newest one counts.
insert into password_token (hash, account_id, expires_at)
values ($1::bytea, $2::uuid, $3::timestamptz)
on conflict (account_id) do update set hash = excluded.hash, expires_at = excluded.expires_at
