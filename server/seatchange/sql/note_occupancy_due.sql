insert into occupancy_due (performance) select unnest($1::int[]) on conflict (performance) do nothing
