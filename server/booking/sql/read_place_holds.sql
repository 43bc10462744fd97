-- What holds keep of these pools: each hold of the batch by itself, all other live ones as one sum.
select pool_id, hold_id, places, expires_at from hold_place where hold_id = any($2::uuid[])
union all
select pool_id, '00000000-0000-0000-0000-000000000000', sum(places)::int, 'epoch'::timestamptz + interval '200 years'
from hold_place
where pool_id = any($1::uuid[]) and hold_id <> all($2::uuid[]) and expires_at > clock_timestamp()
group by pool_id
