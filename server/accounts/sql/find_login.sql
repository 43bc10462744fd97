-- Who signs in with this address. The address stands in a row of its own, and so may be erased.
select a.id, a.password_hash, a.token_epoch, a.disabled_at is not null as is_disabled
from person p
join account a on a.id = p.account_id
where p.email_key = $1::text
