-- The same password, hashed as this version wants it.
update account set password_hash = $3::text where id = $1::uuid and password_hash = $2::text
