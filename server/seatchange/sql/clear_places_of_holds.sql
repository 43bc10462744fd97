delete from hold_place where hold_id = any($1::uuid[])
