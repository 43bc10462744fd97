select house_hold_id, pool_id, places from house_hold_place where house_hold_id = any($1::uuid[])
