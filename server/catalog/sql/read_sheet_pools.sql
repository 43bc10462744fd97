select id, ordinal, category, name, capacity from pool where performance = $1::int order by ordinal
