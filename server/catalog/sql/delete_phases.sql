delete from sale_phase where id = any($1::uuid[])
