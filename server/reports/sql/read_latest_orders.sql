-- The newest orders of each performance are found in its index; of these the newest of all, with what was bought, by
-- whom and from whom.
select o.id, o.code, o.performance, o.channel, o.state, o.total, o.refunded, o.currency, o.created_at,
       bought.tickets, bought.seats,
       coalesce(nullif(c.name, ''), nullif(trim(p.first_name || ' ' || p.last_name), ''), '') as customer,
       coalesce(nullif(trim(clerk.first_name || ' ' || clerk.last_name), ''), '') as clerk
from (
    select newest.*
    from unnest($1::int[]) as wanted(performance)
    cross join lateral (
        select *
        from orders
        where performance = wanted.performance and ($2::text is null or channel = $2::text)
        order by created_at desc
        limit $3::int
    ) newest
    order by newest.created_at desc, newest.id desc
    limit $3::int
) o
cross join lateral (
    select count(*) filter (where kind in ('seat', 'place')) as tickets,
           coalesce(array_agg(seat order by line) filter (where seat is not null), '{}') as seats
    from order_line
    where order_id = o.id
) bought
left join order_customer c on c.order_id = o.id
left join person p on p.account_id = o.buyer
left join person clerk on clerk.account_id = o.clerk
order by o.created_at desc, o.id desc
