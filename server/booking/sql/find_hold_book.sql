-- Unless it is so old that Redis may have let go of it: then nothing was lost.
select epoch from hold_book
where performance = $1::int and built_at > clock_timestamp() - $2::bigint * interval '1 millisecond'
