-- Refunds that no provider has carried out yet, and that nobody has just tried.
select p.refund_id, p.attempt_id, r.amount, r.currency, a.reference, a.tender
from refund_payout p
join refund r on r.id = p.refund_id
join payment_attempt a on a.id = p.attempt_id
where p.state = 'open' and p.changed_at <= now() - make_interval(secs => $1::float8)
order by p.changed_at
limit 50
