delete from seat_news where ctid = any(array(
    select ctid from seat_news where at < now() - interval '90 seconds' limit 2000 for update skip locked))
