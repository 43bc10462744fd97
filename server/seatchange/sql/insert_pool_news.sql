-- What selling in Redis has to know of standing places.
insert into outbox (topic, payload)
select 'seats', json_build_object('performance', $1::int, 'changes', '[]'::json, 'pools', json_agg(json_build_object(
           'pool', id, 'version', version, 'capacity', capacity, 'used', sold + selling + leased + held, 'sold', sold,
           'selling', selling, 'leased', leased)))
from pool
where performance = $1::int
having count(*) > 0
