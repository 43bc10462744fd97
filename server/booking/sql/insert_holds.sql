insert into hold (id, performance, event_id, organization_id, owner, channel, state, tickets, expires_at, extended, content,
                  request_digest)
select * from unnest($1::uuid[], $2::int[], $3::uuid[], $4::uuid[], $5::uuid[], $6::text[], $7::text[], $8::smallint[],
                     $9::timestamptz[], $10::boolean[], $11::jsonb[], $12::bytea[])
