update performance set seat_order = $2::int, capacity = $3::int where id = $1::uuid
