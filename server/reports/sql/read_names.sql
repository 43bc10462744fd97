-- What categories and ticket types of an event are called.
select 'category' as dimension, ordinal::text as key, name from price_category where event_id = $1::uuid
union all
select 'ticket_type', id::text, name from ticket_type where event_id = $1::uuid
