select order_id, line, kind, seat, pool_id, category, ticket_type_id, price, tax_basis_points, fee, live
from order_line
where order_id = any($1::uuid[])
order by order_id, line
