-- What the ordinals of a performance mean from this revision on.
select meaning::text from seat_order where performance = $1::int and revision = $2::int
