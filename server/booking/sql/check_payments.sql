-- Law 2: a payment is captured once, whatever is retried, and gives back no more than it took.
select what, subject from (
    select 'attempt_without_capture' as what, a.id::text as subject
    from payment_attempt a
    where a.state in ('captured', 'refused') and a.tender <> 'on_account'
      and not exists (select from capture c where c.attempt_id = a.id and c.amount = a.amount
                      and c.order_id = a.order_id and c.currency = a.currency)
    union all
    select 'capture_without_attempt', c.attempt_id::text
    from capture c left join payment_attempt a on a.id = c.attempt_id
    where a.state is distinct from 'captured' and a.state is distinct from 'refused'
    union all
    select 'attempt_refunded_too_much', a.id::text
    from payment_attempt a join refund r on r.attempt_id = a.id
    group by a.id having sum(r.amount) > a.amount
    union all
    select 'refund_without_lines', r.id::text
    from refund r
    join payment_attempt a on a.id = r.attempt_id
    left join (select refund_id, sum(paid_back) as paid_back from refund_line group by refund_id) as l
         on l.refund_id = r.id
    where a.state = 'captured' and l.paid_back is distinct from r.amount
    union all
    select case when o.id is null then 'attempt_of_no_order' else 'payment_in_other_currency' end, a.id::text
    from payment_attempt a left join orders o on o.id = a.order_id where a.currency is distinct from o.currency
    union all
    select 'finished_with_open_attempt', o.id::text
    from orders o join payment_attempt a on a.order_id = o.id
    where o.state <> 'selling' and a.state in ('open', 'unknown')
) as findings
limit $1::int
