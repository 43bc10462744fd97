-- Every worker hears which performances' sheets are out of date, once this is committed.
select pg_notify('foyer_catalog', number::text) from performance where event_id = $1::uuid
