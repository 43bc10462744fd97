delete from hold_seat s
using unnest($1::int[], $2::int[]) as gone(performance, seat)
where s.performance = gone.performance and s.seat = gone.seat
