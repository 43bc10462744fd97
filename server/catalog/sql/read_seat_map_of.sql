-- Which version of which seat map a performance has, and in which order it counts the seats.
select seat_map_id, seat_map_version, number, seat_order from performance where id = $1::uuid
