-- Pools that are asked for, and those of the lines of these orders, of these holds and of these house holds. By their
-- ids: written as alternatives it reads all pools of all performances, at every commit.
with wanted as (
    select id from unnest($1::uuid[]) as asked(id)
    union
    select pool_id from order_line where order_id = any($2::uuid[]) and pool_id is not null
    union
    select pool_id from hold_place where hold_id = any($3::uuid[])
    union
    select pool_id from house_hold_place where house_hold_id = any($4::uuid[])
)
select p.id, p.performance, p.capacity, p.sold, p.selling, p.leased, p.held, p.version
from wanted
join pool p using (id)
order by p.id
for update of p
