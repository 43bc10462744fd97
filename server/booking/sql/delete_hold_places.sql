delete from hold_place p
using unnest($1::uuid[], $2::uuid[]) as gone(pool_id, hold_id)
where p.pool_id = gone.pool_id and p.hold_id = gone.hold_id
