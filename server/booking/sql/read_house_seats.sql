-- Who may sell these seats, of those that the house holds.
select c.seat, h.breakable, h.sellable_by
from claim c
join house_hold h on h.id = c.owner
where c.performance = $1::int and c.seat = any($2::int[]) and c.state = 'h'
