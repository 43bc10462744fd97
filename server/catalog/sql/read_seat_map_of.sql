-- Which version of which seat map a performance has.
select seat_map_id, seat_map_version from performance where id = $1::uuid
