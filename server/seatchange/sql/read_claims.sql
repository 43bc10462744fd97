-- All claims of performances, each performance in one row.
select performance, array_agg(seat order by seat), string_agg(state::text, '' order by seat),
       array_agg(owner order by seat), array_agg(version order by seat)
from claim
where performance = any($1::int[])
group by performance
