-- One attempt at an account, and one from a source, is counted at a time.
select pg_advisory_xact_lock(hashtextextended(encode($1::bytea, 'hex'), 1)),
       pg_advisory_xact_lock(hashtextextended(host($2::text::inet), 2))
