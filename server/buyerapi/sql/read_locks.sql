-- Until when seats are locked: by a hold, or while they are being paid.
select c.seat, greatest(h.expires_at, c.until) as until
from claim c
left join hold_seat h on h.performance = c.performance and h.seat = c.seat and h.expires_at > clock_timestamp()
where c.performance = $1::int and c.seat = any($2::int[])
  and (h.expires_at is not null or (c.state = 's' and c.until is not null))
