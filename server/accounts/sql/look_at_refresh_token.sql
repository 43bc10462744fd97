-- Why a refresh token was not good, and whether what would follow it ($2) is still unspent.
select f.account_id, f.id as family, a.token_epoch, f.device_hash, t.spent_at,
       f.revoked_at is null and a.disabled_at is null and a.password_hash is not null as is_live,
       exists (select from refresh_token n
               where n.hash = $2::bytea and n.family_id = f.id and n.spent_at is null) as has_successor
from refresh_token t
join session_family f on f.id = t.family_id
join account a on a.id = f.account_id
where t.hash = $1::bytea
