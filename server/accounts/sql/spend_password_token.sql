-- Sets the first password of an account; no row when the token was spent meanwhile.
with spent as (
    delete from password_token where hash = $1::bytea and expires_at > $3::timestamptz
    returning account_id
)
update account a
set password_hash = $2::text, token_epoch = token_epoch + 1
from spent
where a.id = spent.account_id and a.password_hash is null and a.erased_at is null
returning a.id
