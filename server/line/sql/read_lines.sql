-- Lines that are on, or may switch themselves on; or the one of performance $1, however it stands.
select l.performance, l.organization_id, l.state, l.is_automatic, l.automatic_above, l.opens_at, l.places,
       l.every_seconds, l.most_buying, l.window_seconds, l.message, l.epoch, l.first_epoch, l.seed, l.opened_at,
       l.grace_until, l.tick, l.serving, l.let_in, l.drew, l.arrived, l.left_count, l.revision,
       coalesce(l.grace_until > now(), false) as is_recovering,
       coalesce(l.begun_at < now() - interval '5 seconds', true) as is_settled,
       coalesce(l.state = 'gathering' and l.opens_at <= now(), false) as is_due,
       coalesce((select t.serving from line_tick t
                 where t.performance = l.performance and t.epoch >= l.first_epoch
                   and t.at < now() - l.window_seconds * interval '1 second'
                 order by t.at desc limit 1), -1)::bigint as no_show,
       (select coalesce(sum(t.admitted), 0) from line_tick t
        where t.performance = l.performance and t.epoch >= l.first_epoch
          and t.at > now() - interval '5 minutes')::bigint as lately,
       coalesce(least(300, greatest(0, extract(epoch from now() - l.opened_at))), 0)::int as lately_seconds
from line l
where ($1::int is null and (l.state <> 'off' or l.automatic_above is not null)) or l.performance = $1
