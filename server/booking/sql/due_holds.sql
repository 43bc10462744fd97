-- Those that another worker is just ending are passed over.
select id from hold
where state = 'live' and expires_at <= clock_timestamp()
order by expires_at
limit $1::int
for update skip locked
