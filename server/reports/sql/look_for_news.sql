-- Whether there is anything to count, so that an idle server takes no locks.
select 1 from outbox where not is_folded and topic in ('seats', 'order', 'scan')
union all
select 1 from occupancy_due
limit 1
