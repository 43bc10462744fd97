-- Law 4: each entry that the server decided stands once, under its ticket's next number; what a gate decided while apart
-- carries none. Nobody comes in more often than the ticket allows, but after leaving or being taken back.
select what, subject from (
    select 'entered_twice' as what, ticket_id || '/' || entry_number as subject
    from scan where entry_number is not null group by ticket_id, entry_number having count(*) > 1
    union all
    select 'entry_number_skipped', ticket_id::text
    from scan where entry_number is not null group by ticket_id having max(entry_number) <> count(distinct entry_number)
    union all
    select 'entry_without_number', id::text
    from scan where verdict = 'in' and not offline and entry_number is null
    union all
    select 'number_without_entry', id::text
    from scan where entry_number is not null and (verdict <> 'in' or offline or ticket_id is null or entry_number < 1)
    union all
    select 'entry_of_no_ticket', s.id::text
    from scan s left join ticket t on t.id = s.ticket_id
    where s.verdict in ('in', 'out') and t.performance is distinct from s.performance
    union all
    select 'entered_too_often', t.id::text
    from ticket t
    join (select s.ticket_id, count(*) filter (where s.entry_number is not null and u.scan_id is null) as entries,
                 count(*) filter (where s.verdict = 'out') as exits
          from scan s left join scan_undo u on u.scan_id = s.id
          where s.ticket_id is not null group by s.ticket_id) as moves on moves.ticket_id = t.id
    where moves.entries > t.entries_allowed + moves.exits
    union all
    select 'nothing_taken_back', u.scan_id::text
    from scan_undo u left join scan s on s.id = u.scan_id
    where s.id is null or s.verdict not in ('in', 'out')
) as findings
limit $1::int
