insert into order_line (order_id, line, kind, performance, seat, pool_id, category, ticket_type_id, price,
                        tax_basis_points, fee, live)
select * from unnest($1::uuid[], $2::smallint[], $3::text[], $4::int[], $5::int[], $6::uuid[], $7::smallint[],
                     $8::uuid[], $9::bigint[], $10::int[], $11::bigint[], $12::boolean[])
