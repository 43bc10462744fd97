select id, line, state from ticket where order_id = $1::uuid order by line
