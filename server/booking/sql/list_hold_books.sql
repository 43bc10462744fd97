-- Performances that Redis has a book of, in this epoch.
select performance from hold_book where epoch = $1::bigint order by performance
