insert into occupancy_due (performance)
select distinct performance from unnest($1::int[]) as changed(performance)
on conflict (performance) do nothing
