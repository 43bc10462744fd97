with made as (
    insert into account (id, password_hash, created_at)
    values ($1::uuid, $2::text, $8::timestamptz)
    returning id
)
insert into person (account_id, email, email_key, first_name, last_name, language, updated_at)
select id, $3::text, $4::text, $5::text, $6::text, $7::text, $8::timestamptz from made
