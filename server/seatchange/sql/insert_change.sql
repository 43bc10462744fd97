insert into seat_change (id, event_id, organization_id, account_id, request_digest, answer)
values ($1::uuid, $2::uuid, $3::uuid, $4::uuid, $5::bytea, $6::jsonb)
