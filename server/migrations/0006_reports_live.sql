-- oldest-binary: 0.1.0
-- What leaves a transaction: the outbox; and what is derived from facts: rollups, the audit chain.

-- Readers take what lies below the oldest running transaction (pg_snapshot_xmin), never "id greater than the
-- last": ids become visible out of order.
create table outbox (
    id bigint generated always as identity primary key,
    transaction xid8 not null default pg_current_xact_id(),
    topic text not null,
    payload jsonb not null,
    created_at timestamptz not null default now()
);
grant delete on outbox to foyer_app;

create table outbox_position (
    reader text primary key,
    transaction xid8 not null default '0',
    id bigint not null default 0,
    changed_at timestamptz not null default now()
);
grant update on outbox_position to foyer_app;

-- Sales by everything that a dashboard asks for, per minute. Derived: a test and a job prove it equal to the ledger.
create table sales_rollup (
    performance int not null,
    minute timestamptz not null,
    category smallint not null,
    section smallint not null,
    ticket_type_id uuid not null,
    channel text not null,
    tender text not null,
    tickets int not null default 0,
    refunded_tickets int not null default 0,
    revenue bigint not null default 0,
    refunded bigint not null default 0,
    retained bigint not null default 0,
    primary key (performance, minute, category, section, ticket_type_id, channel, tender)
);
grant update, delete on sales_rollup to foyer_app;

create table arrivals_rollup (
    performance int not null,
    minute timestamptz not null,
    gate_id uuid not null,
    entries int not null default 0,
    refusals int not null default 0,
    primary key (performance, minute, gate_id)
);
grant update, delete on arrivals_rollup to foyer_app;

-- Who did what. Sealed in the background: `seal` is null until the sealer of the organization has chained it.
create table audit_entry (
    id uuid primary key,
    organization_id uuid not null,
    account_id uuid,
    action text not null,
    subject text not null,
    detail jsonb not null default '{}',
    at timestamptz not null default now()
);
create index audit_entry_by_organization on audit_entry (organization_id, at);

create table audit_seal (
    organization_id uuid not null,
    sequence bigint not null check (sequence > 0),
    entry_id uuid not null unique references audit_entry,
    digest bytea not null check (length(digest) = 32),
    primary key (organization_id, sequence)
);

-- Answers to commands that create nothing, kept 24 hours under the caller's key.
create table idempotency (
    account_id uuid not null,
    key text not null check (length(key) between 1 and 200),
    request_digest bytea not null,
    status smallint not null,
    answer bytea not null,
    at timestamptz not null default now(),
    primary key (account_id, key)
);
create index idempotency_by_age on idempotency (at);
grant delete on idempotency to foyer_app;
