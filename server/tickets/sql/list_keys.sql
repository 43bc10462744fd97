-- An organization's keys, oldest first.
select id, public_key, wrapped_secret, created_at, signs_until, revoked_at
from signing_key
where organization_id = $1::uuid
order by id
