-- The same, and nobody sells one of them until the transaction ends: who was faster is seen, who is slower waits and sees
-- what has become of the seat. Last of the locks, in the order of all batches.
select performance, array_agg(seat order by seat), string_agg(state::text, '' order by seat),
       array_agg(owner order by seat), array_agg(version order by seat)
from (select performance, seat, state, owner, version
      from claim
      where performance = any($1::int[])
      order by performance, seat
      for update) as locked
group by performance
