-- Each order that has another seat now says so in its history, and to its buyer.
with moved as (
    update orders
    set revision = revision + 1, changed_at = now()
    where id = any($1::uuid[])
    returning id, revision, performance, organization_id, buyer
), noted as (
    insert into order_event (order_id, revision, kind, account_id, detail)
    select id, revision, 'seats_moved', $2::uuid, jsonb_build_object('seat_change', $3::uuid)
    from moved
)
insert into outbox (topic, payload)
select 'order', json_strip_nulls(json_build_object('order', id, 'performance', performance, 'organization',
                                                     organization_id, 'buyer', buyer, 'kind', 'seats_moved',
                                                     'revision', revision))
from moved
