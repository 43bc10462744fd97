with forgotten as (update hold_store_witness set asked_at = '-infinity')
update hold_store set mode = $1::text, epoch = greatest(epoch, $3::bigint) + 1, changed_at = clock_timestamp()
where epoch = $2::bigint
returning epoch
