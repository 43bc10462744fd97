-- Lets in as many of the candidates ($4 with their scores $5, in order) as buying places are free, as tick $3. Nothing
-- happens, and no row comes back, when this tick was made already, the line stands still, or no place is free.
-- $6: the score that all of them together reach.
with one as (
    select performance, serving, window_seconds, most_buying, first_epoch
    from line
    where performance = $1::int and epoch = $2::bigint and tick = $3::bigint - 1 and state in ('open', 'draining')
      and coalesce(grace_until <= now(), true)
    for update
), room as (
    select case when one.most_buying is null then cardinality($4::uuid[])
                else least(cardinality($4), greatest(0, one.most_buying - (
                    select count(*) from line_admission a
                    join line_tick t on t.performance = a.performance and t.tick = a.tick
                    where a.performance = $1 and a.until > now() and t.epoch >= one.first_epoch
                      and not exists (select from line_ending e
                                      where e.performance = a.performance and e.tick = a.tick and e.ordinal = a.ordinal)
                      and not exists (select from orders o
                                      where o.buyer = a.account and o.performance = a.performance
                                        and o.state = 'confirmed' and o.created_at >= a.at)
                ))::int) end as n
    from one
), chosen as (
    select c.account, c.score, c.ordinal
    from room, unnest($4, $5::bigint[]) with ordinality c(account, score, ordinal)
    where c.ordinal <= room.n
), reached as (
    select room.n, case when room.n = cardinality($4) then $6::bigint
                        else coalesce((select max(score) from chosen), -1) end as progress
    from room
), moved as (
    update line set tick = $3, serving = greatest(line.serving, reached.progress), let_in = line.let_in + reached.n
    from reached, one
    where line.performance = one.performance and (reached.n > 0 or reached.progress > one.serving)
    returning line.serving, reached.n, reached.progress, one.window_seconds
), noted as (
    insert into line_tick (performance, tick, epoch, progress, serving, admitted)
    select $1, $3, $2, progress, serving, n from moved
), kept as (
    insert into line_admission (performance, tick, ordinal, account, score, until)
    select $1, $3, chosen.ordinal::int, chosen.account, chosen.score, now() + moved.window_seconds * interval '1 second'
    from moved, chosen
)
select n, progress from moved
