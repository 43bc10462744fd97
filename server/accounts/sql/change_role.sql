update member set role = $3::text, revision = revision + 1
where organization_id = $1::uuid and account_id = $2::uuid
