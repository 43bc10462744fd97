-- All seats of a performance in one row. A house's seat under a live hold shows as on hold, like a free one; a seat
-- that is gone shows as the house's.
select array_agg(seat order by seat),
       string_agg(case when held and state in ('f', 'h') then 'o' else translate(state::text, 'x', 'h') end, '' order by seat),
       array_agg(version order by seat), array_agg(case when held then expires_at end order by seat)
from (select c.seat, c.state, c.version, s.expires_at, coalesce(s.expires_at > clock_timestamp(), false) as held
      from claim c
      left join hold_seat s on s.performance = c.performance and s.seat = c.seat
      where c.performance = $1::int) as board
having count(*) > 0
