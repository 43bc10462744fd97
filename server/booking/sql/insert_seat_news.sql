-- All performances of a batch in one statement: twenty of one row each cost more than what they write.
insert into seat_news (performance, seats, states, versions, untils)
select performance, array_agg(seat), string_agg(state, ''), array_agg(version), array_agg(until)
from unnest($1::int[], $2::int[], $3::text[], $4::int[], $5::timestamptz[])
     as change(performance, seat, state, version, until)
group by performance
