select a.password_hash, a.token_epoch, a.disabled_at is not null as is_disabled, p.email_key
from account a
join person p on p.account_id = a.id
where a.id = $1::uuid
