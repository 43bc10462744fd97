select f.id, f.device_name, f.created_at, f.last_used_at
from session_family f
where f.account_id = $1::uuid and f.revoked_at is null
  and exists (select from refresh_token t
              where t.family_id = f.id and t.spent_at is null and t.expires_at > $2::timestamptz)
order by f.last_used_at desc, f.id
limit 200
