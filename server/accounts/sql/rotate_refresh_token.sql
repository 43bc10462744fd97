-- Spends a refresh token and puts its successor behind it. Of several who present it at once the row's lock lets
-- one through; no row for the others, and for tokens that are not good.
with spent as (
    update refresh_token t
    set spent_at = $2::timestamptz
    from session_family f
    join account a on a.id = f.account_id
    where t.hash = $1::bytea and t.spent_at is null and t.expires_at > $2::timestamptz
      and f.id = t.family_id and f.revoked_at is null and a.disabled_at is null and a.password_hash is not null
    returning f.id as family, a.id as account, a.token_epoch
), next as (
    insert into refresh_token (hash, family_id, expires_at)
    select $3::bytea, family, $4::timestamptz from spent
), used as (
    update session_family f set last_used_at = $2::timestamptz from spent where f.id = spent.family
)
select account, family, token_epoch from spent
