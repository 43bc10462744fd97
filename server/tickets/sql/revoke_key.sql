-- From now on no ticket under this key is genuine; it never comes back.
update signing_key
set revoked_at = coalesce(revoked_at, $3::timestamptz)
where organization_id = $1::uuid and id = $2::smallint
returning id
