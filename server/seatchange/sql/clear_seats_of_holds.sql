delete from hold_seat where hold_id = any($1::uuid[])
