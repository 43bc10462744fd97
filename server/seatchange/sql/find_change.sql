-- What was done under this id, if anything.
select organization_id, event_id, request_digest, (answer->>'revision')::int, answer::text
from seat_change
where id = $1::uuid
