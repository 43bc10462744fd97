-- Behind lock_ticket. Does what the command `kind` says where the ticket's state allows it and the command was not
-- done before. Answers whether it was done now, and what the command of this id did before, if it did something.
with now as (
    select t.id, t.state, t.revision, t.generation, l.live
    from ticket t
    join orders o on o.id = t.order_id
    join order_line l on l.order_id = t.order_id and l.line = t.line
    where t.id = $2::uuid and o.organization_id = $3::uuid
), noted as (
    insert into ticket_event (id, ticket_id, revision, kind, generation, account_id, reason)
    select $1::uuid, id, revision + 1, $4::text, generation + case $4::text when 'reissued' then 1 else 0 end, $5::uuid,
        $6::text
    from now
    where case $4::text
        when 'unblocked' then state = 'blocked'
        else state in ('valid', 'reserved')
    end and generation < 65535
    on conflict (id) do nothing
    returning ticket_id, revision, generation
), changed as (
    update ticket t
    set revision = noted.revision,
        generation = noted.generation,
        printed = t.printed + case $4::text when 'printed' then 1 else 0 end,
        state = case $4::text
            when 'blocked' then 'blocked'
            when 'unblocked' then case when now.live then 'valid' else 'reserved' end
            else t.state
        end
    from noted, now
    where t.id = noted.ticket_id and now.id = noted.ticket_id
)
select exists (select from noted), earlier.ticket_id, earlier.kind, earlier.reason
from now
left join ticket_event earlier on earlier.id = $1::uuid
