-- Counts an attempt to sign in, or says since when there are too many: `blocked_since` is the attempt that has to
-- grow old first. A device that the account knows is counted by itself, everybody else by account and by source;
-- for the source only what proved wrong counts, because many people sign in from one address at once.
with device as (
    select (select k.device_hash
            from known_device k
            join person p using (account_id)
            where p.email_key = $3::text and k.device_hash = $4::bytea) as hash
), counted as (
    select f.at, f.source, f.device_hash, f.account_key = $1::bytea as is_account, f.is_failure
    from sign_in_failure f
    where f.at > $6::timestamptz and (f.account_key = $1::bytea or f.source = $2::text::inet)
      and (f.is_failure or f.at > $5::timestamptz - interval '1 minute')
), blocked as (
    select greatest(
        (select c.at from counted c, device d
         where c.is_account and c.device_hash is not distinct from d.hash
         order by c.at desc offset $7::int - 1 limit 1),
        (select c.at from counted c, device d
         where d.hash is null and c.device_hash is null and c.is_failure and c.source = $2::text::inet
         order by c.at desc offset $8::int - 1 limit 1)) as since
), taken as (
    insert into sign_in_failure (account_key, source, device_hash, at)
    select $1::bytea, $2::text::inet, d.hash, $5::timestamptz
    from device d, blocked b
    where b.since is null
    returning id
)
select (select id from taken) as attempt, (select since from blocked) as blocked_since
