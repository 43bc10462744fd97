-- The last admission of an account to the line there is: until when, whether it still holds, and the place it came from.
select a.until, a.score, a.tick, a.ordinal,
       greatest(0, extract(epoch from a.until - now()) * 1000)::bigint as remaining_ms,
       exists (select from line_ending e
               where e.performance = a.performance and e.tick = a.tick and e.ordinal = a.ordinal) as has_ended
from line_admission a
join line_tick t on t.performance = a.performance and t.tick = a.tick
join line l on l.performance = a.performance
where a.account = $2::uuid and a.performance = $1::int and t.epoch >= l.first_epoch
order by a.tick desc, a.ordinal desc
limit 1
