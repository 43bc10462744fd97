-- The right password after some wrong ones: those of this person's own device at this place are forgotten, those that
-- others made are not.
delete from sign_in_failure f
using sign_in_failure mine
where mine.id = $1::bigint and f.account_key = mine.account_key and f.source = mine.source
  and f.device_hash is not distinct from mine.device_hash
