-- oldest-binary: 0.1.0
-- Claims, holds, orders, payments, ledger: laws 1, 2, 3 and 5.
--
-- Seats are won before money moves. Starting to pay turns seats from free to selling, in PostgreSQL, durably;
-- confirming turns them to sold. A claim row's owner says for whom.

-- Law 1. One row per (performance, seat); `seat` is the ordinal in the performance's seat map, the index in the
-- seat bytes. State: f free, s selling, l leased, h held by the house, d sold, x gone: another version of the map, that
-- does not have it, took the place of the first; nobody can have it again while it is gone, and old orders point to it.
-- No index on state and a fill factor below 100, so that a change of state is a heap-only update.
create table claim (
    performance int not null,
    seat int not null check (seat >= 0),
    category smallint not null,
    section smallint not null default 0,
    state "char" not null default 'f' check (state in ('f', 's', 'l', 'h', 'd', 'x')),
    version int not null default 1,
    owner uuid,
    until timestamptz, -- of a selling or leased claim: when it may be taken back
    primary key (performance, seat),
    check ((state in ('f', 'x')) = (owner is null)),
    check ((state in ('s', 'l')) = (until is not null))
) with (fillfactor = 70);
grant update, delete on claim to foyer_app; -- delete: only by republishing a performance that has sold nothing

create table pool (
    id uuid primary key,
    performance int not null,
    ordinal smallint not null,
    category smallint not null,
    name text not null check (length(name) between 1 and 100),
    capacity int not null check (capacity >= 0),
    sold int not null default 0 check (sold >= 0),
    selling int not null default 0 check (selling >= 0),
    leased int not null default 0 check (leased >= 0),
    held int not null default 0 check (held >= 0),
    version int not null default 1,
    unique (performance, ordinal),
    check (sold + selling + leased + held <= capacity)
) with (fillfactor = 70);
grant update, delete on pool to foyer_app;

create table house_hold (
    id uuid primary key,
    performance int not null,
    organization_id uuid not null,
    letter text not null check (letter ~ '^[A-Z]$'),
    reason text not null check (length(reason) between 1 and 200),
    breakable boolean not null default true,
    sellable_by text not null default 'box_office' check (sellable_by in ('nobody', 'supervisor', 'box_office')),
    created_by uuid,
    created_at timestamptz not null default now(),
    released_at timestamptz,
    request_digest bytea not null -- same id and same content is a retry, other content a conflict
);
create index house_hold_by_performance on house_hold (performance);
grant update on house_hold to foyer_app;

create table house_hold_place (
    house_hold_id uuid not null references house_hold,
    pool_id uuid not null references pool,
    places int not null check (places > 0),
    primary key (house_hold_id, pool_id)
);

-- Which store gives holds is a fact of the database, changed under this row's lock, not a worker's opinion.
create table hold_store (
    singleton boolean primary key default true check (singleton),
    mode text not null default 'postgres' check (mode in ('postgres', 'redis')),
    epoch bigint not null default 1 check (epoch > 0),
    changed_at timestamptz not null default now()
);
insert into hold_store default values;
revoke insert on hold_store from foyer_app;
grant update on hold_store to foyer_app;

-- One worker that does not reach Redis proves nothing: it asks here, and whoever reaches it answers. Beside the row
-- above, which batches share. `prefers` is which store the server that was started last is to use where it can.
create table hold_store_witness (
    singleton boolean primary key default true check (singleton),
    prefers text check (prefers in ('postgres', 'redis')),
    asked_at timestamptz not null default '-infinity',
    seen_at timestamptz not null default now()
);
insert into hold_store_witness default values;
revoke insert on hold_store_witness from foyer_app;
grant update on hold_store_witness to foyer_app;

-- For which performances Redis was given a book of holds, and in which epoch: one that is missing there although it
-- was built in this epoch was lost, and the epoch is over.
create table hold_book (
    performance int primary key,
    epoch bigint not null check (epoch > 0),
    built_at timestamptz not null default now()
);
grant update on hold_book to foyer_app;

-- Holds of the PostgreSQL store. A seat whose hold has run out is taken over by the next one in the same statement.
create table hold (
    id uuid primary key,
    performance int not null,
    event_id uuid not null,       -- the limit of a buyer is per event
    organization_id uuid not null,
    owner uuid not null,          -- account
    channel text not null check (channel in ('public', 'box_office', 'phone', 'partner')),
    state text not null check (state in ('live', 'released', 'expired', 'consumed')),
    tickets smallint not null check (tickets >= 0),
    expires_at timestamptz not null,
    extended boolean not null default false,
    content jsonb not null,       -- lines with the prices that the hold fixed
    request_digest bytea not null, -- same id and same content is a retry, other content a conflict
    created_at timestamptz not null default now()
) with (fillfactor = 85);
create index hold_by_owner on hold (owner, expires_at);
create index hold_due on hold (expires_at) where state = 'live';
create index hold_by_age on hold using brin (created_at);
grant update, delete on hold to foyer_app;

create table hold_seat (
    performance int not null,
    seat int not null,
    hold_id uuid not null,
    expires_at timestamptz not null,
    primary key (performance, seat)
) with (fillfactor = 70);
create index hold_seat_by_hold on hold_seat (hold_id);
grant update, delete on hold_seat to foyer_app;

create table hold_place (
    hold_id uuid not null,
    pool_id uuid not null references pool,
    places int not null check (places > 0),
    expires_at timestamptz not null,
    primary key (pool_id, hold_id)
);
create index hold_place_by_hold on hold_place (hold_id);
grant update, delete on hold_place to foyer_app;

-- What has become of seats lately, one row for each batch and performance: boards on every worker catch up from
-- here instead of reading whole houses. Who has read a snapshot reads on from the transactions that it did not see
-- as finished; rows may be read twice, each seat's version tells. Kept for a minute or two.
create table seat_news (
    performance int not null,
    transaction xid8 not null default pg_current_xact_id(),
    seats int[] not null,
    states text not null, -- one letter for each seat, 'o' for a hold
    versions int[] not null,
    untils timestamptz[] not null, -- of holds
    at timestamptz not null default now()
);
create index seat_news_by_performance on seat_news (performance, transaction);
grant delete on seat_news to foyer_app;

-- Law 2 is the last check: captured − refunded + on account = price of the live lines, in columns that the same
-- statement writes. `live_total` is the sum over live lines; `foyer-server verify` proves that too.
create table orders (
    id uuid primary key,
    code bigint generated always as identity unique, -- shown in base 32
    organization_id uuid not null,
    performance int not null,
    buyer uuid,
    clerk uuid,
    channel text not null check (channel in ('public', 'box_office', 'phone', 'partner')),
    state text not null check (state in ('selling', 'confirmed', 'cancelled', 'expired', 'refunded')),
    currency text not null,
    total bigint not null check (total >= 0),
    captured bigint not null default 0 check (captured >= 0),
    refunded bigint not null default 0 check (refunded >= 0),
    on_account bigint not null default 0 check (on_account >= 0),
    live_total bigint not null default 0 check (live_total >= 0),
    hold_id uuid not null unique, -- a hold becomes one order, whatever is retried
    until timestamptz,            -- of a selling order
    revision int not null default 1,
    created_at timestamptz not null default now(),
    changed_at timestamptz not null default now(),
    check (captured - refunded + on_account = live_total),
    check (refunded <= captured),
    check ((state = 'selling') = (until is not null)),
    check (state = 'confirmed' or state = 'refunded' or live_total = 0)
) with (fillfactor = 85);
create index orders_by_performance on orders (performance, created_at);
create index orders_by_buyer on orders (buyer, code) where buyer is not null;
create index orders_due on orders (until) where until is not null;
grant update on orders to foyer_app;

-- What a sale writes refers by a foreign key only to claims: that one guards law 1. The others would cost a look-up
-- and a lock for each row, and only say what the batch that writes both rows knows; `foyer-server verify` proves them.
create table order_line (
    order_id uuid not null, -- of orders
    line smallint not null check (line >= 0),
    kind text not null check (kind in ('seat', 'place', 'fee', 'retained')),
    performance int not null,
    seat int,
    pool_id uuid,
    category smallint,
    ticket_type_id uuid,
    price bigint not null check (price >= 0),
    tax_basis_points int not null default 0 check (tax_basis_points between 0 and 10000),
    fee bigint not null default 0 check (fee >= 0), -- included in price
    live boolean not null default false,
    primary key (order_id, line),
    foreign key (performance, seat) references claim (performance, seat),
    check ((kind = 'seat') = (seat is not null)),
    check ((kind = 'place') = (pool_id is not null)),
    check (fee <= price)
) with (fillfactor = 85);
grant update on order_line to foyer_app;

-- Who a walk-up is, where somebody asked. Apart from the order, so that it can really be erased.
create table order_customer (
    order_id uuid primary key references orders,
    name text not null default '' check (length(name) <= 200),
    email text not null default '' check (length(email) <= 254),
    created_at timestamptz not null default now()
);
create index order_customer_by_name on order_customer (lower(name) text_pattern_ops);
create index order_customer_by_email on order_customer (lower(email) text_pattern_ops);
-- A customer's id: an address makes it, so that all orders of one address belong together.
create index order_customer_by_key on order_customer ((md5(lower(email))::uuid)) where email <> '';
grant update, delete on order_customer to foyer_app;

-- State changes; each change has its event row.
create table order_event (
    order_id uuid not null,
    revision int not null,
    kind text not null,
    account_id uuid,
    detail jsonb not null default '{}',
    at timestamptz not null default now(),
    primary key (order_id, revision)
);

create table payment_attempt (
    id uuid primary key,
    order_id uuid not null, -- of orders
    tender text not null check (tender in ('cash', 'complimentary', 'simulated', 'card_terminal', 'gift_card', 'on_account')),
    amount bigint not null check (amount >= 0),
    currency text not null,
    state text not null check (state in ('open', 'captured', 'failed', 'unknown', 'refused')),
    reason text not null default '',
    reference text not null default '',
    given bigint check (given >= amount), -- of cash: what was handed over
    until timestamptz,
    created_at timestamptz not null default now(),
    changed_at timestamptz not null default now()
) with (fillfactor = 85);
create index payment_attempt_by_order on payment_attempt (order_id);
grant update on payment_attempt to foyer_app;

-- A payment is captured once: its attempt is the key.
create table capture (
    attempt_id uuid primary key, -- of payment_attempt
    order_id uuid not null,
    amount bigint not null check (amount >= 0),
    currency text not null,
    at timestamptz not null default now()
);

create table refund (
    id uuid primary key,
    attempt_id uuid not null references payment_attempt,
    order_id uuid not null,
    amount bigint not null check (amount >= 0), -- 0: the policy gave nothing back, yet the tickets died
    currency text not null,
    account_id uuid,
    reason text not null default '' check (length(reason) <= 500),
    at timestamptz not null default now()
);
create index refund_by_order on refund (order_id);

-- The lines that a refund ended, and what of their price was paid back; the rest is retained.
create table refund_line (
    refund_id uuid not null references refund,
    order_id uuid not null,
    line smallint not null,
    paid_back bigint not null check (paid_back >= 0),
    primary key (order_id, line), -- a line ends once
    foreign key (order_id, line) references order_line (order_id, line)
);
create index refund_line_by_refund on refund_line (refund_id);

-- Refunds that a payment provider has still to carry out. The refund is a fact before the provider hears of it, so
-- that a crash in between pays nobody twice and forgets nobody.
create table refund_payout (
    refund_id uuid primary key references refund,
    attempt_id uuid not null,
    state text not null default 'open' check (state in ('open', 'done')),
    tries int not null default 0,
    reason text not null default '',
    changed_at timestamptz not null default now()
);
create index refund_payout_open on refund_payout (changed_at) where state = 'open';
grant update on refund_payout to foyer_app;

-- Law 3. Money only moves between accounts: one row is one transfer and balances by construction.
create table ledger_entry (
    id uuid primary key,
    organization_id uuid not null,
    order_id uuid not null,
    performance int not null,
    kind text not null check (kind in ('sale', 'fee', 'tax', 'refund', 'retained')),
    from_account text not null,
    to_account text not null,
    amount bigint not null check (amount > 0),
    currency text not null,
    at timestamptz not null default now(),
    check (from_account <> to_account)
);
create index ledger_entry_by_performance on ledger_entry (performance, at);
create index ledger_refunds on ledger_entry (performance, at) where kind = 'refund'; -- the few among the many

-- What the ordinals of a performance's seats, sections and pools mean from its revision `seat_order` on: see
-- core/seating/seatorder.h. Revision 0 has no row: the order of the document. Old ones stay, as history.
create table seat_order (
    performance int not null,
    revision int not null check (revision > 0),
    seat_map_id uuid not null,
    seat_map_version int not null,
    meaning jsonb not null,
    primary key (performance, revision),
    foreign key (seat_map_id, seat_map_version) references seat_map_version (seat_map_id, version)
);

-- Another version of a seat map took the place of the one that was sold from.
create table seat_change (
    id uuid primary key,
    event_id uuid not null references event,
    organization_id uuid not null references organization,
    account_id uuid,
    request_digest bytea not null, -- same id and same content is a retry, other content a conflict
    answer jsonb not null,
    at timestamptz not null default now()
);

-- Seats that somebody had and that became other seats by it: the claim, its lines and its tickets stay.
create table seat_move (
    seat_change_id uuid not null references seat_change,
    performance int not null,
    seat int not null,
    owner uuid not null, -- the order, or the house hold
    from_seat text not null, -- ids in the map
    to_seat text not null,
    from_name text not null,
    to_name text not null,
    primary key (seat_change_id, performance, seat),
    foreign key (performance, seat) references claim (performance, seat)
);
