-- Which holds of the database keep which seats; those that have run out as well, as they must be cleared too.
select performance, seat, hold_id from hold_seat where performance = any($1::int[])
