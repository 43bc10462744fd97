update payment_attempt a
set state = n.state, reason = n.reason, reference = n.reference, changed_at = now()
from unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) as n(id, state, reason, reference)
where a.id = n.id
