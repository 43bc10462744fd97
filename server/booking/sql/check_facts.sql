-- Law 5: the server's role may not change facts, and every change of an order has its event.
select what, subject from (
    select 'fact_may_be_changed' as what, fact || ' ' || privilege as subject
    from unnest(array['capture', 'refund', 'refund_line', 'ledger_entry', 'order_event', 'scan', 'scan_undo', 'audit_entry']) as fact,
         unnest(array['update', 'delete', 'truncate']) as privilege
    where exists (select from pg_roles where rolname = 'foyer_app') and to_regclass(fact) is not null
      and has_table_privilege('foyer_app', fact, privilege)
    union all
    select 'order_without_history', o.id::text
    from orders o
    left join (select order_id, count(*) as events, max(revision) as last from order_event group by order_id) as e
         on e.order_id = o.id
    where e.events is distinct from o.revision or e.last is distinct from o.revision
) as findings
limit $1::int
