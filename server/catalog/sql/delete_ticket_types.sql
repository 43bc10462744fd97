delete from ticket_type where id = any($1::uuid[])
