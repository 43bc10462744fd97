-- No row locks: that would ask for the right to update, and rows are only ever deleted, in one order.
delete from seat_news where ctid = any(array(
    select ctid from seat_news where at < now() - interval '90 seconds' limit 2000))
