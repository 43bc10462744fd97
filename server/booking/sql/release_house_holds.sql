update house_hold set released_at = now() where id = any($1::uuid[])
