insert into ledger_entry (id, organization_id, order_id, performance, kind, from_account, to_account, amount, currency)
select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::text[], $6::text[], $7::text[], $8::bigint[],
                     $9::text[])
