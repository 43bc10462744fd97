-- Before the claims, in the order of all batches.
select id from pool where performance = any($1::int[]) order by id for update
