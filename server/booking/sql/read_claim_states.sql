-- All claims of a performance in one row, in the order of their seats. What is gone is not for sale: as the house's.
select array_agg(seat order by seat), string_agg(translate(state::text, 'x', 'h'), '' order by seat), array_agg(version order by seat)
from claim
where performance = $1::int
having count(*) > 0
