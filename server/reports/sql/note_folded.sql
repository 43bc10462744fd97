update outbox o
set is_folded = true
from unnest($1::text[], $2::bigint[]) as done(transaction, id)
where o.transaction = done.transaction::xid8 and o.id = done.id
