-- Of whoever was started last: servers with other settings follow it.
update hold_store_witness set prefers = $1::text where prefers is distinct from $1::text
