select p.account_id, p.email, p.first_name, p.last_name, p.phone, p.language, p.revision
from person p
where p.account_id = $1::uuid
