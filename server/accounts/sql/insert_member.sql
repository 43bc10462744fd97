insert into member (organization_id, account_id, role, created_at)
values ($1::uuid, $2::uuid, $3::text, $4::timestamptz)
