-- Performances whose places were never counted: just published.
insert into occupancy_due (performance)
select p.number
from performance p
where not exists (select from occupancy_rollup o where o.performance = p.number)
  and (exists (select from claim c where c.performance = p.number)
       or exists (select from pool l where l.performance = p.number))
on conflict (performance) do nothing
