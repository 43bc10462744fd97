delete from password_token where expires_at <= $1::timestamptz
