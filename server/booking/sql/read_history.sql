select revision, kind, account_id, at from order_event where order_id = $1::uuid order by revision
