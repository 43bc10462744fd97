-- The one reader's turn; whoever else asks meanwhile gets no row. A place at or above xmax is of the cluster that
-- this one was restored from: reading begins anew.
select case when transaction >= pg_snapshot_xmax(pg_current_snapshot()) then '0' else transaction::text end as transaction,
       case when transaction >= pg_snapshot_xmax(pg_current_snapshot()) then 0 else id end as id
from outbox_position
where reader = 'live'
for update skip locked
