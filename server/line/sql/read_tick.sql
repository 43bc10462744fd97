-- A tick that was made, with those whom it let in, in order.
select t.progress,
       array(select a.account from line_admission a
             where a.performance = t.performance and a.tick = t.tick order by a.ordinal) as accounts
from line_tick t
where t.performance = $1::int and t.tick = $2::bigint and t.epoch = $3::bigint
