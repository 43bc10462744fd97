-- The last $2 minutes of a line, the oldest first; without those of a line before.
with spans as (
    select generate_series(date_trunc('minute', now()) - ($2::int - 1) * interval '1 minute',
                           date_trunc('minute', now()), interval '1 minute') as minute
), known as (
    select m.minute, m.waiting, m.buying,
           m.arrived - coalesce(lag(m.arrived) over (partition by m.first_epoch order by m.minute), 0) as arrived
    from line_minute m
    where m.performance = $1::int and m.minute >= date_trunc('minute', now()) - $2 * interval '1 minute'
)
select s.minute, coalesce(k.waiting, 0) as waiting, greatest(coalesce(k.arrived, 0), 0) as arrived,
       coalesce(k.buying, 0) as buying,
       (select coalesce(sum(t.admitted), 0) from line_tick t
        where t.performance = $1 and t.at >= s.minute and t.at < s.minute + interval '1 minute')::bigint as let_in,
       (select coalesce(sum(p.tickets), 0) from sales_pace p
        where p.performance = $1 and p.minute = s.minute)::bigint as sold
from spans s
left join known k on k.minute = s.minute
order by s.minute
