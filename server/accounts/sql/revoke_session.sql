update session_family
set revoked_at = $3::timestamptz, revoked_because = $4::text
where id = $1::uuid and account_id = $2::uuid and revoked_at is null
