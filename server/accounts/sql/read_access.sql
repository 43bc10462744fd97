-- Everything that a request's admission asks for, by the sessions that tokens name.
select f.id, a.id, a.token_epoch,
       f.revoked_at is null and a.disabled_at is null and a.erased_at is null as is_live,
       array_remove(array_agg(m.organization_id order by m.organization_id), null) as organizations,
       array_remove(array_agg(m.role order by m.organization_id), null) as roles
from session_family f
join account a on a.id = f.account_id
left join member m on m.account_id = a.id
where f.id = any($1::uuid[])
group by a.id, f.id
