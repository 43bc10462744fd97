-- Redis has lost the line of epoch $2: another epoch begins, and for $3 seconds people bring their places back.
update line set epoch = epoch + 1, begun_at = now(), grace_until = now() + $3::double precision * interval '1 second'
where performance = $1::int and epoch = $2::bigint and state <> 'off'
returning epoch
