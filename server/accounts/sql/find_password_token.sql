select account_id from password_token where hash = $1::bytea and expires_at > $2::timestamptz
