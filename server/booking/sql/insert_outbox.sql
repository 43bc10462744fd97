insert into outbox (topic, payload)
select * from unnest($1::text[], $2::json[])
