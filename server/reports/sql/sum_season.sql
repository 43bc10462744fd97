-- What several events took since the beginning, and the tickets that each of the last days (UTC) sold.
select event_id, null::timestamptz as at, 0::bigint as tickets, sum(revenue - refunded)::bigint as takings
from sales_part
where event_id = any($1::uuid[]) and width = 86400 and dimension = 'tender'
group by event_id
union all
select event_id, at, sum(tickets)::bigint, 0::bigint
from sales_part
where event_id = any($1::uuid[]) and width = 86400 and dimension = 'tender' and at >= $2::timestamptz
group by event_id, at
