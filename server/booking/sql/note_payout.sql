update refund_payout
set state = case when $2::boolean then 'done' else state end, tries = tries + 1, reason = left($3::text, 200),
    changed_at = now()
where refund_id = $1::uuid and state = 'open'
