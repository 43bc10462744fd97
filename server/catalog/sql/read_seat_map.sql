select document::text from seat_map_version where seat_map_id = $1::uuid and version = $2::int
