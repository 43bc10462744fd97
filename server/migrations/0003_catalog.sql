-- oldest-binary: 0.1.0
-- What is sold: venues and their seat maps, events and their performances, price categories, ticket types,
-- prices, sale phases. Money is minor units of the event's currency; rates are basis points.

create table venue (
    id uuid primary key,
    organization_id uuid not null references organization,
    name text not null check (length(name) between 1 and 200),
    address text not null default '' check (length(address) <= 500),
    time_zone text not null check (length(time_zone) between 1 and 64),
    revision int not null default 1 check (revision > 0),
    created_at timestamptz not null default now()
);
create index venue_by_organization on venue (organization_id);
grant update on venue to foyer_app;

create table seat_map (
    id uuid primary key,
    venue_id uuid not null references venue,
    organization_id uuid not null references organization,
    name text not null check (length(name) between 1 and 200),
    version int not null default 1 check (version > 0), -- newest row of seat_map_version; also the edit guard
    created_at timestamptz not null default now()
);
create index seat_map_by_venue on seat_map (venue_id);
grant update on seat_map to foyer_app;

-- Versions are never changed: a performance that sells points to one.
create table seat_map_version (
    seat_map_id uuid not null references seat_map,
    version int not null check (version > 0),
    document jsonb not null,
    seats int not null check (seats >= 0),
    checksum bytea not null,
    created_by uuid references account,
    created_at timestamptz not null default now(),
    primary key (seat_map_id, version)
);

create table tax_rate (
    id uuid primary key,
    organization_id uuid not null references organization,
    name text not null check (length(name) between 1 and 80),
    basis_points int not null check (basis_points between 0 and 10000),
    created_at timestamptz not null default now()
);
create index tax_rate_by_organization on tax_rate (organization_id);

create table event (
    id uuid primary key,
    organization_id uuid not null references organization,
    venue_id uuid not null references venue,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 120),
    title text not null check (length(title) between 1 and 200),
    description text not null default '' check (length(description) <= 20000),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    time_zone text not null check (length(time_zone) between 1 and 64),
    state text not null default 'draft' check (state in ('draft', 'published', 'cancelled', 'done')),
    hold_seconds int not null default 300 check (hold_seconds between 30 and 3600),
    per_order_limit int not null default 10 check (per_order_limit between 1 and 100),
    per_buyer_limit int not null default 20 check (per_buyer_limit between 1 and 1000),
    fee_basis_points int not null default 0 check (fee_basis_points between 0 and 10000),
    fee_per_ticket bigint not null default 0 check (fee_per_ticket between 0 and 100000000),
    orphan_rule boolean not null default true,
    -- [{"until_hours_before": 168, "basis_points": 10000}, …], longest first
    refund_policy jsonb not null,
    cancel_reason text not null default '' check (length(cancel_reason) <= 500),
    revision int not null default 1 check (revision > 0),
    created_at timestamptz not null default now()
);
create index event_by_organization on event (organization_id, created_at);
grant update on event to foyer_app;

create table event_change (
    event_id uuid not null references event,
    revision int not null,
    kind text not null,
    detail jsonb not null default '{}',
    account_id uuid,
    at timestamptz not null default now(),
    primary key (event_id, revision)
);

create table performance (
    id uuid primary key,
    number int generated always as identity unique, -- short: in tickets, seat ids and Redis keys
    event_id uuid not null references event,
    organization_id uuid not null references organization,
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 140),
    seat_map_id uuid,
    seat_map_version int,
    seat_order int not null default 0 check (seat_order >= 0), -- which row of seat_order; 0: the document's own
    starts_at timestamptz not null,
    doors_at timestamptz not null,
    ends_at timestamptz not null,
    state text not null default 'draft' check (state in ('draft', 'on_sale', 'cancelled', 'done')),
    simulated_payments boolean not null default false,
    capacity int not null default 0 check (capacity >= 0), -- seats and places that were published
    cancel_reason text not null default '' check (length(cancel_reason) <= 500),
    revision int not null default 1 check (revision > 0),
    created_at timestamptz not null default now(),
    foreign key (seat_map_id, seat_map_version) references seat_map_version (seat_map_id, version),
    check (doors_at <= starts_at and starts_at < ends_at),
    check ((seat_map_id is null) = (seat_map_version is null))
);
create index performance_by_event on performance (event_id, starts_at);
create index performance_on_sale on performance (ends_at) where state = 'on_sale';
grant update, delete on performance to foyer_app; -- delete: drafts only

-- Standing places of a draft that no seat map draws; pools are made of them at publishing.
create table performance_area (
    id uuid primary key,
    performance_id uuid not null references performance on delete cascade,
    ordinal smallint not null check (ordinal between 0 and 250),
    name text not null check (length(name) between 1 and 100),
    category text not null check (length(category) between 1 and 100), -- a price category's key
    capacity int not null check (capacity between 1 and 1000000),
    unique (performance_id, ordinal)
);
grant update, delete on performance_area to foyer_app;

-- Category `ordinal` is what claims and seat bytes carry; `key` is how the seat map names it.
create table price_category (
    id uuid primary key,
    event_id uuid not null references event,
    ordinal smallint not null check (ordinal between 0 and 250),
    key text not null check (length(key) between 1 and 100),
    name text not null check (length(name) between 1 and 100),
    color text not null default '' check (color = '' or color ~ '^#[0-9A-Fa-f]{6}$'),
    revision int not null default 1,
    unique (event_id, ordinal),
    unique (event_id, key)
);
grant update, delete on price_category to foyer_app;

-- Concessions on one pool of seats: adult, child, member.
create table ticket_type (
    id uuid primary key,
    event_id uuid not null references event,
    ordinal smallint not null check (ordinal between 0 and 250),
    name text not null check (length(name) between 1 and 100),
    linked_to_holder boolean not null default false,
    check_first text not null default '' check (length(check_first) <= 200), -- what the gate must look at
    revision int not null default 1,
    unique (event_id, ordinal)
);
grant update, delete on ticket_type to foyer_app;

create table sale_phase (
    id uuid primary key,
    event_id uuid not null references event,
    name text not null check (length(name) between 1 and 100),
    channels text[] not null check (channels <@ array['public', 'box_office', 'phone', 'partner'] and cardinality(channels) > 0),
    opens_at timestamptz not null,
    closes_at timestamptz not null,
    revision int not null default 1,
    check (opens_at < closes_at)
);
create index sale_phase_by_event on sale_phase (event_id, opens_at);
grant update, delete on sale_phase to foyer_app;

create table price (
    id uuid primary key,
    event_id uuid not null references event,
    category_id uuid not null references price_category,
    ticket_type_id uuid not null references ticket_type,
    phase_id uuid references sale_phase, -- null: in every phase without a price of its own
    amount bigint not null check (amount between 0 and 1000000000000),
    tax_rate_id uuid references tax_rate,
    revision int not null default 1,
    unique nulls not distinct (category_id, ticket_type_id, phase_id)
);
create index price_by_event on price (event_id);
grant update, delete on price to foyer_app;
