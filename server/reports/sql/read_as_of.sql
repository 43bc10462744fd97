-- Up to when everything is counted: the oldest change that is not, or now.
select coalesce((select min(created_at) from outbox where not is_folded and topic in ('order', 'scan')), now()) as as_of
