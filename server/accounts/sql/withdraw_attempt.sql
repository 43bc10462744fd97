-- The password was never looked at.
delete from sign_in_failure where id = $1::bigint
