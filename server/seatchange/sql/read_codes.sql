select id, code from orders where id = any($1::uuid[])
