-- Asks all workers whether one of them reaches Redis; for how long nobody has answered, in milliseconds.
update hold_store_witness
set asked_at = case when asked_at <= seen_at then clock_timestamp() else asked_at end
returning (extract(epoch from clock_timestamp() - asked_at) * 1000)::bigint
