-- Behind the holds, before pools and claims.
select id from orders where id = any($1::uuid[]) order by id for update
