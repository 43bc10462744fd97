update sign_in_failure set is_failure = true where id = $1::bigint
