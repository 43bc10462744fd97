-- Counts the places of a few performances that changed.
with due as (
    delete from occupancy_due
    where performance in (
        select performance from occupancy_due order by since, performance limit $1::int for update skip locked
    )
    returning performance
), counted as (
    select c.performance, c.section, c.category, count(*)::int as capacity,
           count(*) filter (where c.state = 'd')::int as sold, count(*) filter (where c.state = 's')::int as selling,
           count(*) filter (where c.state = 'l')::int as leased, count(*) filter (where c.state = 'h')::int as held
    from due
    join claim c on c.performance = due.performance and c.state <> 'x'
    group by 1, 2, 3
    union all
    select p.performance, (-1 - p.ordinal)::smallint, p.category, p.capacity, p.sold, p.selling, p.leased, p.held
    from due
    join pool p on p.performance = due.performance
), gone as (
    delete from occupancy_rollup o
    using due
    where o.performance = due.performance
      and not exists (select from counted c
                      where c.performance = o.performance and c.section = o.section and c.category = o.category)
)
insert into occupancy_rollup (performance, section, category, capacity, sold, selling, leased, held, counted_at)
select performance, section, category, capacity, sold, selling, leased, held, now() from counted
on conflict (performance, section, category) do update
set capacity = excluded.capacity, sold = excluded.sold, selling = excluded.selling, leased = excluded.leased,
    held = excluded.held, counted_at = excluded.counted_at
