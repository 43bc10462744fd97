-- No row when the account was disabled, erased or given another password since it was looked at.
with owner as (
    select id from account
    where id = $1::uuid and token_epoch = $2::int and disabled_at is null and password_hash is not null
    for share
), family as (
    insert into session_family (id, account_id, device_hash, device_name, created_at, last_used_at)
    select $3::uuid, id, $4::bytea, $5::text, $6::timestamptz, $6::timestamptz from owner
    returning id
), token as (
    insert into refresh_token (hash, family_id, expires_at)
    select $7::bytea, id, $8::timestamptz from family
), device as (
    insert into known_device (account_id, device_hash, last_seen_at)
    select id, $4::bytea, $6::timestamptz from owner
    on conflict (account_id, device_hash) do update set last_seen_at = excluded.last_seen_at
)
select id from family
