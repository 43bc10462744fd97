delete from price_category where id = any($1::uuid[])
