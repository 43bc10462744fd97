update orders o
set state = n.state, until = n.until, captured = n.captured, refunded = n.refunded, on_account = n.on_account,
    live_total = n.live_total, revision = n.revision, changed_at = now()
from unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::bigint[], $5::bigint[], $6::bigint[], $7::bigint[], $8::int[])
     as n(id, state, until, captured, refunded, on_account, live_total, revision)
where o.id = n.id
returning o.id, o.code, o.created_at, o.changed_at,
          (select array[trim(p.first_name || ' ' || p.last_name), p.email] from person p where p.account_id = o.buyer)
