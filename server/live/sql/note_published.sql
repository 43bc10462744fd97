-- The rest stays for the reports.
update outbox o
set is_published = true
from unnest($1::text[], $2::bigint[]) as done(transaction, id)
where o.transaction = done.transaction::xid8 and o.id = done.id
