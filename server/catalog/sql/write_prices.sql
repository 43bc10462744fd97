insert into price (id, event_id, category_id, ticket_type_id, phase_id, amount, tax_rate_id)
select p.id, $1::uuid, p.category, p.type, p.phase, p.amount, p.tax
from unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::bigint[], $7::uuid[])
         as p (id, category, type, phase, amount, tax)
on conflict (id) do update
set amount = excluded.amount, tax_rate_id = excluded.tax_rate_id, revision = price.revision + 1
where (price.amount, price.tax_rate_id) is distinct from (excluded.amount, excluded.tax_rate_id)
