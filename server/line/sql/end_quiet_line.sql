-- A line that switched itself on, and for five minutes nobody had to wait.
update line set state = 'off', is_automatic = false, revision = revision + 1, changed_at = now()
where performance = $1::int and state = 'open' and is_automatic and epoch = $2::bigint
  and coalesce(grace_until <= now(), true) and changed_at < now() - interval '5 minutes'
  and not exists (select from line_minute m
                  where m.performance = line.performance and m.waiting > 0 and m.minute > now() - interval '5 minutes')
returning revision
