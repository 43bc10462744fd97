-- What a seat is now; who has it stays. The version rises where everybody sees another state. A seat that is gone keeps
-- its category and section: old orders are counted by them.
update claim c
set category = case n.section when -1 then c.category else n.category end,
    section = case n.section when -1 then c.section else n.section end,
    state = n.state::"char", version = n.version
from unnest($2::int[], $3::smallint[], $4::smallint[], $5::text[], $6::int[])
     as n(seat, category, section, state, version)
where c.performance = $1::int and c.seat = n.seat
  and (c.category, c.section, c.state::text, c.version) is distinct from (n.category, n.section, n.state, n.version)
