-- A day after its end nobody repeats the request any more.
delete from hold where id = any(array(
    select id from hold
    where created_at < now() - interval '26 hours' and state <> 'live' and expires_at < now() - interval '1 day'
    limit 500 for update skip locked))
