-- What was committed before every transaction that still runs, and what a restored backup brought along.
select transaction::text, id, topic, payload
from outbox
where (transaction, id) > ($1::text::xid8, $2::bigint)
  and (transaction < pg_snapshot_xmin(pg_current_snapshot())
       or transaction >= pg_snapshot_xmax(pg_current_snapshot()))
  and not is_published
  and topic in ('seats', 'order', 'scan')
order by transaction, id
limit $3::int
