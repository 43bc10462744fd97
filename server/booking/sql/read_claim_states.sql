-- All claims of a performance in one row, in the order of their seats.
select array_agg(seat order by seat), string_agg(state::text, '' order by seat), array_agg(version order by seat)
from claim
where performance = $1::int
having count(*) > 0
