-- Whether somebody was let in from this place in the line there is.
select exists (
    select from line_admission a
    join line_tick t on t.performance = a.performance and t.tick = a.tick
    join line l on l.performance = t.performance
    where a.performance = $1::int and a.score = $2::bigint and t.epoch >= l.first_epoch
) as is_so
