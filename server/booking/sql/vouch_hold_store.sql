update hold_store_witness set seen_at = clock_timestamp() where asked_at > seen_at
