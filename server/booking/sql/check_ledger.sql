-- Law 3: the ledger moved what the orders say, in their currency and for their organization, and left nothing on the
-- way.
select what, subject from (
    select 'ledger_out_of_step' as what, o.id::text as subject
    from orders o
    left join (select order_id,
                      sum(case when from_account like 'tender/%' then amount else 0 end)
                      - sum(case when to_account like 'tender/%' then amount else 0 end) as taken,
                      sum(case when from_account = 'receivable' then amount else 0 end)
                      - sum(case when to_account = 'receivable' then amount else 0 end) as owed,
                      sum(case when to_account = 'refunding' then amount else 0 end)
                      - sum(case when from_account = 'refunding' then amount else 0 end) as stuck
               from ledger_entry group by order_id) as l on l.order_id = o.id
    where o.captured - o.refunded <> coalesce(l.taken, 0) or o.on_account <> coalesce(l.owed, 0)
       or coalesce(l.stuck, 0) <> 0
    union all
    select 'entry_of_no_order', e.id::text
    from ledger_entry e left join orders o on o.id = e.order_id
    where o.id is null or o.organization_id <> e.organization_id or o.performance <> e.performance
       or o.currency <> e.currency
    union all
    select 'entry_moves_nothing', e.id::text
    from ledger_entry e where e.amount <= 0 or e.from_account = e.to_account
) as findings
limit $1::int
