-- For the boards of all workers, and for whoever follows the seats.
with news as (
    insert into seat_news (performance, seats, states, versions, untils)
    select $1::int, array_agg(seat), string_agg(state, ''), array_agg(version), array_agg(null::timestamptz)
    from unnest($2::int[], $3::text[], $4::int[]) as n(seat, state, version)
    having count(*) > 0
)
insert into outbox (topic, payload)
select 'seats', json_build_object('performance', $1::int, 'changes',
                                   json_agg(json_build_object('seat', seat, 'state', state, 'version', version)))
from unnest($2::int[], $3::text[], $4::int[]) as n(seat, state, version)
having count(*) > 0
