insert into house_hold (id, performance, organization_id, letter, reason, breakable, sellable_by, created_by,
                        request_digest)
select * from unnest($1::uuid[], $2::int[], $3::uuid[], $4::text[], $5::text[], $6::boolean[], $7::text[], $8::uuid[],
                     $9::bytea[])
