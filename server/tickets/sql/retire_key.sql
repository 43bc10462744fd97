-- Before insert_key, in its transaction: the key that signs retires if `id` is the next number.
update signing_key
set signs_until = $3::timestamptz
where organization_id = $1::uuid and signs_until is null and revoked_at is null
    and $2::smallint = (select max(id) + 1 from signing_key where organization_id = $1::uuid)
