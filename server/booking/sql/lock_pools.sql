-- Pools that are asked for, and those of the lines of these orders, of these holds and of these house holds.
select id, performance, capacity, sold, selling, leased, held, version
from pool
where id = any($1::uuid[])
   or id in (select pool_id from order_line where order_id = any($2::uuid[]) and pool_id is not null)
   or id in (select pool_id from hold_place where hold_id = any($3::uuid[]))
   or id in (select pool_id from house_hold_place where house_hold_id = any($4::uuid[]))
order by id
for update
