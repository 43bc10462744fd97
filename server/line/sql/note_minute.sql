-- How a line stands now, and its counters for a next epoch.
with kept as (
    update line set drew = $4::bigint, arrived = $5::bigint, left_count = $6::bigint
    where performance = $1::int and epoch = $2::bigint
    returning performance, first_epoch
)
insert into line_minute (performance, minute, first_epoch, waiting, arrived, buying)
select k.performance, date_trunc('minute', now()), k.first_epoch, $3::bigint, $4 + $5, (
    select count(*) from line_admission a
    join line_tick t on t.performance = a.performance and t.tick = a.tick
    where a.performance = k.performance and a.until > now() and t.epoch >= k.first_epoch
      and not exists (select from line_ending e
                      where e.performance = a.performance and e.tick = a.tick and e.ordinal = a.ordinal)
      and not exists (select from orders o
                      where o.buyer = a.account and o.performance = a.performance
                        and o.state = 'confirmed' and o.created_at >= a.at))
from kept k
on conflict (performance, minute) do update
set waiting = excluded.waiting, arrived = excluded.arrived, buying = excluded.buying, first_epoch = excluded.first_epoch
