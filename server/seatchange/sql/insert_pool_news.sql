-- What selling in Redis has to know of standing places.
insert into outbox (topic, payload)
select 'seats', jsonb_build_object('performance', $1::int, 'changes', '[]'::jsonb, 'pools', jsonb_agg(jsonb_build_object(
           'pool', id, 'version', version, 'capacity', capacity, 'used', sold + selling + leased + held, 'sold', sold,
           'selling', selling, 'leased', leased)))
from pool
where performance = $1::int
having count(*) > 0
