-- One change of members at a time.
select id from organization where id = $1::uuid for no key update
