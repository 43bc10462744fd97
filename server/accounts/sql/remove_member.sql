delete from member where organization_id = $1::uuid and account_id = $2::uuid
