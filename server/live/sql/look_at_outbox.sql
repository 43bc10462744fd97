-- Whether there is anything to publish, so that an idle server takes no locks.
select 1
from outbox
where not is_published and topic in ('seats', 'order', 'scan')
limit 1
