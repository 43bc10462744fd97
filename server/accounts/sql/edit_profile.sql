update person
set first_name = coalesce($3::text, first_name), last_name = coalesce($4::text, last_name),
    phone = coalesce($5::text, phone), language = coalesce($6::text, language),
    revision = revision + 1, updated_at = $7::timestamptz
where account_id = $1::uuid and revision = $2::int
returning account_id, email, first_name, last_name, phone, language, revision
