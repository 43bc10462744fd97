-- Standing places of performances, by ordinal.
select performance, id, ordinal, name, category, capacity, sold + selling + leased + held as used, version
from pool
where performance = any($1::int[])
order by performance, ordinal
