select id, hold_id, organization_id, performance, buyer, clerk, channel, currency, state, until, total, captured,
       refunded, on_account, live_total, revision
from orders
where id = any($1::uuid[])
