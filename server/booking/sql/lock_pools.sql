-- Pools that are asked for, and those of the lines of these orders.
select id, performance, capacity, sold, selling, leased, held, version
from pool
where id = any($1::uuid[])
   or id in (select pool_id from order_line where order_id = any($2::uuid[]) and pool_id is not null)
order by id
for update
