insert into orders (id, hold_id, organization_id, performance, buyer, clerk, channel, currency, state, until, total,
                    captured, on_account, live_total, revision)
select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::int[], $5::uuid[], $6::uuid[], $7::text[], $8::text[],
                     $9::text[], $10::timestamptz[], $11::bigint[], $12::bigint[], $13::bigint[], $14::bigint[],
                     $15::int[])
returning id, code, created_at, changed_at,
          (select array[trim(p.first_name || ' ' || p.last_name), p.email] from person p where p.account_id = buyer)
