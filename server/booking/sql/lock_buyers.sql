-- One lock for each buyer and event, so that two holds of one buyer cannot both fit under a limit that has room for
-- one. Behind the lock of the hold store; in one order for all batches.
select pg_advisory_xact_lock(key)::text
from (select distinct hashtextextended(owner::text || event::text, 0) as key
      from unnest($1::uuid[], $2::uuid[]) as asked(owner, event) order by key) as keys
