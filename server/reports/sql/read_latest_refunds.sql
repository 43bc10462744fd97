-- The newest refunds: the ledger knows of each performance when money went back, the refund which tickets ended.
select r.id, o.id, o.code, o.performance, o.channel, r.amount, r.currency, r.at, ended.tickets, ended.seats,
       coalesce(nullif(c.name, ''), nullif(trim(p.first_name || ' ' || p.last_name), ''), '') as customer,
       coalesce(nullif(trim(clerk.first_name || ' ' || clerk.last_name), ''), '') as clerk
from (
    select distinct newest.order_id
    from unnest($1::int[]) as wanted(performance)
    cross join lateral (
        select order_id, at
        from ledger_entry
        where performance = wanted.performance and kind = 'refund'
        order by at desc
        limit $3::int
    ) newest
) named
join orders o on o.id = named.order_id and ($2::text is null or o.channel = $2::text)
join refund r on r.order_id = o.id and r.amount > 0
cross join lateral (
    select count(*) as tickets,
           coalesce(array_agg(line.seat order by line.line) filter (where line.seat is not null), '{}') as seats
    from refund_line part
    join order_line line on line.order_id = part.order_id and line.line = part.line
    where part.refund_id = r.id and line.kind in ('seat', 'place')
) ended
left join order_customer c on c.order_id = o.id
left join person p on p.account_id = o.buyer
left join person clerk on clerk.account_id = r.account_id
order by r.at desc, r.id desc
limit $3::int
