delete from performance_area where performance_id = $1::uuid
