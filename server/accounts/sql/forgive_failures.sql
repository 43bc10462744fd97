-- The right password after some wrong ones: those of this person's own device or address are forgotten, those that
-- others made elsewhere are not.
delete from sign_in_failure f
using sign_in_failure mine
where mine.id = $1::bigint and f.account_key = mine.account_key and f.source = mine.source
