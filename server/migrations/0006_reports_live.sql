-- oldest-binary: 0.1.0
-- What leaves a transaction: the outbox; and what is derived from facts: rollups, the audit chain.

-- Whoever publishes takes what lies below the oldest running transaction (pg_snapshot_xmin), never "id greater than
-- the last": ids become visible out of order. What is at or above pg_snapshot_xmax was written by the cluster that
-- this one was restored from. A row goes when all who want it are done: `is_published` by server/live,
-- `is_folded` by server/reports.
create table outbox (
    id bigint generated always as identity,
    transaction xid8 not null default pg_current_xact_id(),
    topic text not null,
    payload json not null, -- written once and read twice: nothing is asked of it that jsonb does better
    is_published boolean not null default false,
    is_folded boolean not null default false,
    created_at timestamptz not null default now(),
    primary key (transaction, id)
);
grant update, delete on outbox to foyer_app;

-- How far each reader is, and the lock that makes it the only one of its kind.
create table outbox_position (
    reader text primary key,
    transaction xid8 not null default '0',
    id bigint not null default 0,
    changed_at timestamptz not null default now()
);
grant update on outbox_position to foyer_app;
insert into outbox_position (reader) values ('live'), ('rollup');

-- Derived from facts by server/reports; a test and a job prove all of it equal to the ledger. An order, and a refund,
-- is counted in the transaction that notes it in one of the two `folded` tables, so once.
create table folded_order (
    order_id uuid primary key
);
grant delete on folded_order to foyer_app; -- only to count everything anew

create table folded_refund (
    refund_id uuid primary key
);
grant delete on folded_refund to foyer_app;

-- Sales by everything that a dashboard asks for, per minute. `section` is the seat map's, or -1 - ordinal of a pool;
-- fees of an order have category -1, section -1000 and no ticket type.
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
) with (fillfactor = 80);
grant update, delete on sales_rollup to foyer_app;

-- The same without time and sections: what a performance has sold so far.
create table sales_total (
    performance int not null,
    category smallint not null,
    ticket_type_id uuid not null,
    channel text not null,
    tender text not null,
    tickets int not null default 0,
    refunded_tickets int not null default 0,
    revenue bigint not null default 0,
    refunded bigint not null default 0,
    retained bigint not null default 0,
    primary key (performance, category, ticket_type_id, channel, tender)
) with (fillfactor = 60);
grant update, delete on sales_total to foyer_app;

-- What an event sold by one dimension at a time, per quarter of an hour and per day (UTC): no more rows in a bar of a
-- chart than there are categories, ticket types and tenders in each channel, however much was sold.
create table sales_part (
    event_id uuid not null,
    width int not null check (width in (900, 86400)), -- seconds
    dimension text not null check (dimension in ('category', 'ticket_type', 'tender')),
    at timestamptz not null,
    key text not null,
    channel text not null,
    tickets int not null default 0,
    refunded_tickets int not null default 0,
    revenue bigint not null default 0,
    refunded bigint not null default 0,
    retained bigint not null default 0,
    primary key (event_id, width, dimension, at, key, channel)
) with (fillfactor = 80);
grant update, delete on sales_part to foyer_app;

-- The course of sales of a performance, minute by minute.
create table sales_pace (
    performance int not null,
    minute timestamptz not null,
    channel text not null,
    tickets int not null default 0,
    refunded_tickets int not null default 0,
    revenue bigint not null default 0,
    refunded bigint not null default 0,
    retained bigint not null default 0,
    primary key (performance, minute, channel)
) with (fillfactor = 60);
grant update, delete on sales_pace to foyer_app;

-- What a whole organization sold in a currency, hour by hour.
create table sales_house (
    organization_id uuid not null,
    currency text not null,
    hour timestamptz not null,
    channel text not null,
    tender text not null,
    tickets int not null default 0,
    refunded_tickets int not null default 0,
    revenue bigint not null default 0,
    refunded bigint not null default 0,
    retained bigint not null default 0,
    primary key (organization_id, currency, hour, channel, tender)
) with (fillfactor = 60);
grant update, delete on sales_house to foyer_app;

-- Counted anew, minute by minute, when a scan of that minute comes in.
create table arrivals_rollup (
    performance int not null,
    minute timestamptz not null,
    gate_id uuid not null,
    entries int not null default 0,
    exits int not null default 0,
    refusals int not null default 0,
    primary key (performance, minute, gate_id)
) with (fillfactor = 80);
grant update, delete on arrivals_rollup to foyer_app;

-- How the places of a performance stand, counted anew when some of them changed. `section` as in sales_rollup.
create table occupancy_rollup (
    performance int not null,
    section smallint not null,
    category smallint not null,
    capacity int not null,
    sold int not null,
    selling int not null,
    leased int not null,
    held int not null,
    counted_at timestamptz not null,
    primary key (performance, section, category)
) with (fillfactor = 60);
grant update, delete on occupancy_rollup to foyer_app;

-- Performances whose places changed since they were counted.
create table occupancy_due (
    performance int primary key,
    since timestamptz not null default now()
);
grant update, delete on occupancy_due to foyer_app;

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
