select seats, states, versions, untils
from seat_news
where performance = $1::int and transaction >= $2::text::xid8
order by transaction
