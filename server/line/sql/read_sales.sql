-- How many tickets of a performance live, and what can still be sold; who is buying.
select (select coalesce(sum(s.tickets - s.refunded_tickets), 0) from sales_total s
        where s.performance = $1::int)::bigint as sold,
       (select coalesce(sum(o.capacity - o.sold - o.selling - o.leased - o.held), 0) from occupancy_rollup o
        where o.performance = $1)::bigint as unsold,
       (select count(*) from line_admission a
        join line_tick t on t.performance = a.performance and t.tick = a.tick
        join line l on l.performance = a.performance
        where a.performance = $1 and a.until > now() and t.epoch >= l.first_epoch
          and not exists (select from line_ending e
                          where e.performance = a.performance and e.tick = a.tick and e.ordinal = a.ordinal)
          and not exists (select from orders o
                          where o.buyer = a.account and o.performance = a.performance
                            and o.state = 'confirmed' and o.created_at >= a.at)) as buying
