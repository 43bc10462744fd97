-- The newest orders of each performance are found in its index; of these the newest of all.
select newest.id, newest.code, newest.performance, newest.channel, newest.state, newest.total, newest.refunded,
       newest.currency, newest.created_at
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
