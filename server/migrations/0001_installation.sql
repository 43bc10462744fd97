-- oldest-binary: 0.1.0
-- Who may do what, and which installation this is.
--
-- foyer_owner owns the schema and migrates. foyer_app is the server's role: it reads and adds rows by default,
-- and changes or deletes only where a migration grants it table by table. So a fact (capture, refund, ledger
-- entry, scan, cash movement, closing, count) is safe unless somebody writes a grant for it.

do $$
begin
    if not exists (select from pg_roles where rolname = 'foyer_app') then
        raise exception 'role foyer_app is missing: run  create role foyer_app login  as a superuser first';
    end if;
end
$$;

revoke create on schema public from public;
grant usage on schema public to foyer_app;
alter default privileges grant select, insert on tables to foyer_app;
alter default privileges grant usage on sequences to foyer_app;

-- One row: what tells this installation from its copies.
create table installation (
    singleton boolean primary key default true check (singleton),
    id uuid not null default gen_random_uuid(),
    created_at timestamptz not null default now()
);
insert into installation default values;
revoke insert on installation from foyer_app;
