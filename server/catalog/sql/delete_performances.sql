delete from performance where id = any($1::uuid[]) and state = 'draft'
