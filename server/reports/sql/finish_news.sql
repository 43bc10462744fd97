-- What has been published too goes.
delete from outbox o
using unnest($1::text[], $2::bigint[]) as done(transaction, id)
where o.transaction = done.transaction::xid8 and o.id = done.id and o.is_published
