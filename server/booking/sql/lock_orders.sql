-- Behind the hold store, buyers, holds and house holds; then come pools and claims: in one order for all batches, so
-- that no two wait for each other.
select id, hold_id, organization_id, performance, buyer, clerk, channel, currency, state, until, total, captured,
       refunded, on_account, live_total, revision
from orders
where id = any($1::uuid[])
order by id
for update
