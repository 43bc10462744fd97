-- Rows of the finest rollup behind a place, in their order.
select performance, minute, category, section, ticket_type_id, channel, tender, tickets, refunded_tickets, revenue,
       refunded, retained
from sales_rollup
where performance = any($1::int[]) and ($2::text is null or channel = $2::text)
  and minute >= $3::timestamptz and minute < $4::timestamptz
  and (performance, minute, category, section, ticket_type_id, channel, tender)
      > ($5::int, $6::timestamptz, $7::smallint, $8::smallint, $9::uuid, $10::text, $11::text)
order by performance, minute, category, section, ticket_type_id, channel, tender
limit $12::int
