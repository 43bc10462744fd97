select m.account_id, coalesce(p.email, ''), coalesce(p.first_name, ''), coalesce(p.last_name, ''), m.role,
       a.password_hash is null and a.erased_at is null as is_pending, m.created_at, m.revision,
       (select count(*) from member o join account oa on oa.id = o.account_id
        where o.organization_id = m.organization_id and o.role = 'owner' and o.account_id <> m.account_id
          and oa.password_hash is not null and oa.disabled_at is null)::int as other_owners
from member m
join account a on a.id = m.account_id
left join person p on p.account_id = m.account_id
where m.organization_id = $1::uuid and m.account_id = $2::uuid
