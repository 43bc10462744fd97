-- So that the reports, which mark the same rows, have either done so before the next statement looks or wait.
select o.id
from outbox o
join unnest($1::text[], $2::bigint[]) as done(transaction, id)
  on o.transaction = done.transaction::xid8 and o.id = done.id
order by o.transaction, o.id
for update of o
