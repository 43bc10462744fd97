-- Who has this address, and what speaks against making them a member by it.
select a.id, a.password_hash is null as is_pending,
       exists (select from member m where m.account_id = a.id and m.organization_id <> $2::uuid) as is_elsewhere,
       exists (select from member m where m.account_id = a.id and m.organization_id = $2::uuid) as is_member
from person p
join account a on a.id = p.account_id
where p.email_key = $1::text
