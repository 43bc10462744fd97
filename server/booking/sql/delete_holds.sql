-- What is left of holds here that have lain in the other store since.
delete from hold where id = any($1::uuid[])
