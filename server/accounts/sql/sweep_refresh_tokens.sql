-- A spent token is kept as long as it would have been good: until then its reuse must be seen.
delete from refresh_token where expires_at <= $1::timestamptz
