select m.account_id, coalesce(p.email, ''), coalesce(p.first_name, ''), coalesce(p.last_name, ''), m.role,
       a.password_hash is null and a.erased_at is null as is_pending, m.created_at, m.revision, 0 as other_owners
from member m
join account a on a.id = m.account_id
left join person p on p.account_id = m.account_id
where m.organization_id = $1::uuid and ($2::timestamptz is null or (m.created_at, m.account_id) > ($2, $3::uuid))
order by m.created_at, m.account_id
limit $4::int
