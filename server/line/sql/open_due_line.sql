-- A line that gathers until now opens by itself.
update line set state = 'open', opened_at = now(), opens_at = null, revision = revision + 1, changed_at = now()
where performance = $1::int and state = 'gathering' and opens_at <= now()
returning revision
