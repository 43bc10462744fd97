-- oldest-binary: 0.1.0
-- Tickets, the keys that sign them, gates and scans: law 4.

-- Wrapped by the installation key, which lies outside the database. Each organization has keys of its own: none can
-- sign or revoke for another. Several may be valid at once; one of them signs.
create table signing_key (
    organization_id uuid not null references organization,
    id smallint not null check (id between 0 and 255), -- as in the codes
    public_key bytea not null check (length(public_key) = 32),
    wrapped_secret bytea not null,
    created_at timestamptz not null default now(),
    signs_until timestamptz, -- null: the one that signs now
    revoked_at timestamptz,
    primary key (organization_id, id)
);
create unique index signing_key_current on signing_key (organization_id) where signs_until is null and revoked_at is null;
grant update on signing_key to foyer_app;

create table ticket (
    id uuid primary key,
    order_id uuid not null, -- with `line` of order_line; proved by foyer-server verify
    line smallint not null,
    performance int not null,
    generation int not null default 1 check (generation > 0),
    state text not null default 'valid' check (state in ('valid', 'reserved', 'cancelled', 'refunded', 'blocked')),
    entries_allowed smallint not null default 1 check (entries_allowed > 0),
    holder uuid,
    printed int not null default 0,
    revision int not null default 1
) with (fillfactor = 85);
create index ticket_by_order on ticket (order_id);
grant update on ticket to foyer_app;

-- What was done to a ticket after its sale. The command's own id is the key, so a repeat finds its work done.
create table ticket_event (
    id uuid primary key,
    ticket_id uuid not null references ticket,
    revision int not null, -- the ticket's, after it
    kind text not null check (kind in ('printed', 'reissued', 'transferred', 'blocked', 'unblocked', 'moved')),
    generation int not null,
    account_id uuid,
    reason text not null default '' check (length(reason) <= 200),
    at timestamptz not null default now(),
    unique (ticket_id, revision)
);

create table gate (
    id uuid primary key,
    organization_id uuid not null references organization,
    venue_id uuid not null references venue,
    name text not null check (length(name) between 1 and 80),
    sections text[] not null default '{}', -- empty: every section
    allows_return boolean not null default true, -- who left may come in again
    revision int not null default 1,
    created_at timestamptz not null default now()
);
create index gate_by_organization on gate (organization_id, created_at);
grant update, delete on gate to foyer_app;

-- A fact: what a gate decided, refusals too. Entries that the server decided carry a number; those that a gate
-- decided while apart carry none and may open a conflict.
create table scan (
    id uuid primary key,
    performance int not null,
    ticket_id uuid,
    gate_id uuid,
    account_id uuid,
    device text not null default '',
    direction text not null default 'entry' check (direction in ('entry', 'exit')),
    verdict text not null check (verdict in ('in', 'out', 'refused', 'check_first')),
    reason text not null,
    detail text not null default '' check (length(detail) <= 40), -- of a code that is not genuine: why
    generation int,
    entry_number smallint check (entry_number > 0),
    raw text not null default '' check (length(raw) <= 600), -- empty: chosen from a list
    is_checked boolean not null default false, -- staff has looked at what the ticket's type asks for
    check_first text not null default '' check (length(check_first) <= 200), -- what staff must look at
    other_scan uuid, -- the entry that stands in the way
    other_performance int, -- the one that the ticket is for
    offline boolean not null default false,
    scanned_at timestamptz not null,
    received_at timestamptz not null default now(),
    check (entry_number is null or (ticket_id is not null and verdict = 'in')),
    unique (ticket_id, entry_number)
);
create index scan_by_ticket on scan (ticket_id, received_at) where ticket_id is not null;
create index scan_by_performance on scan (performance, scanned_at, id);

-- Taking an entry back is a fact of its own; the entry's number stays used.
create table scan_undo (
    scan_id uuid primary key references scan,
    account_id uuid,
    reason text not null default '' check (length(reason) <= 200),
    at timestamptz not null default now()
);
