-- Ends all sessions but the one that it is changed in. No row when somebody else changed it meanwhile.
with changed as (
    update account
    set password_hash = $3::text, token_epoch = token_epoch + 1
    where id = $1::uuid and token_epoch = $2::int and disabled_at is null and erased_at is null
    returning id, token_epoch
), ended as (
    update session_family f
    set revoked_at = $5::timestamptz, revoked_because = 'password_changed'
    from changed
    where f.account_id = changed.id and f.id <> $4::uuid and f.revoked_at is null
)
select token_epoch from changed
