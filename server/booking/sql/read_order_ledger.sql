-- Money moves in the transaction that writes an event of the order, so both carry one time: found by the index of
-- performance and time, with none on the order.
select l.id, l.kind, l.from_account, l.to_account, l.amount, l.currency, l.at
from orders o
join ledger_entry l on l.performance = o.performance
     and l.at = any(array(select e.at from order_event e where e.order_id = o.id)) and l.order_id = o.id
where o.id = $1::uuid
order by l.at, l.id
