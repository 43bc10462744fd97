select epoch from hold_book where performance = $1::int
