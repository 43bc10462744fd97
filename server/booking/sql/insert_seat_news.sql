insert into seat_news (performance, seats, states, versions, untils)
values ($1::int, $2::int[], $3::text, $4::int[], $5::timestamptz[])
