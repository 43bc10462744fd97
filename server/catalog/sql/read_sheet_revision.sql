-- Changes with every edit that a sheet could show.
select e.revision, v.revision
from performance p join event e on e.id = p.event_id join venue v on v.id = e.venue_id
where p.number = $1::int
