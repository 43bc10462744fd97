select id, version, capacity, sold + selling + leased + held as used, sold, selling, leased
from pool
where performance = $1::int
