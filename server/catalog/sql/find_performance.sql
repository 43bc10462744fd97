-- By whichever of its three names is given.
select number, id, slug
from performance
where number = $1::int or id = $2::uuid or slug = $3::text
