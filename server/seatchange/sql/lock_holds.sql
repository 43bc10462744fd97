-- The first of the locks behind the hold store.
select id from hold where id = any($1::uuid[]) order by id for update
