-- Nobody waits any more.
update line set state = 'off', revision = revision + 1, changed_at = now()
where performance = $1::int and state = 'draining' and epoch = $2::bigint and coalesce(grace_until <= now(), true)
returning revision
