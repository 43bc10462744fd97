select id, name, basis_points from tax_rate where organization_id = $1::uuid order by name, id
