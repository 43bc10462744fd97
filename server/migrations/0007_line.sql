-- oldest-binary: 0.1.0
-- Waiting lines. Who stands where lies in Redis and in people's tokens; here lies what must not be lost: how a line
-- stands, its seed, and who was let in.

-- A line of a performance. `epoch` rises when a new line begins and when Redis has lost one; `first_epoch` is that of
-- the line there is. The counters are copies of Redis', for the next epoch to go on from.
create table line (
    performance int primary key,
    organization_id uuid not null,
    state text not null default 'off' check (state in ('off', 'gathering', 'open', 'paused', 'draining', 'closed')),
    is_automatic boolean not null default false,
    automatic_above int check (automatic_above between 1 and 1000000), -- wishes for seats in ten seconds
    opens_at timestamptz,
    places int not null default 50 check (places between 1 and 100000),
    every_seconds int not null default 30 check (every_seconds between 1 and 3600),
    most_buying int check (most_buying between 1 and 1000000),
    window_seconds int not null default 600 check (window_seconds between 30 and 7200),
    message text not null default '' check (length(message) <= 500),
    epoch bigint not null default 0,
    first_epoch bigint not null default 0,
    begun_at timestamptz, -- of this epoch
    seed bytea not null check (length(seed) = 32),
    opened_at timestamptz, -- of the line there is: its seed is public from then on
    grace_until timestamptz, -- the line is put together again: nobody is let in
    tick bigint not null default 0,
    serving bigint not null default -1,
    let_in bigint not null default 0,
    drew bigint not null default 0,
    arrived bigint not null default 0,
    left_count bigint not null default 0,
    revision int not null default 1 check (revision > 0),
    changed_at timestamptz not null default now(),
    check (epoch >= first_epoch)
) with (fillfactor = 50);
grant update on line to foyer_app;

-- The journal of admissions: written before anybody hears of it, never changed.
create table line_tick (
    performance int not null references line,
    tick bigint not null check (tick > 0),
    epoch bigint not null,
    progress bigint not null, -- the last score that this tick dealt with
    serving bigint not null,  -- the last score that was called so far
    admitted int not null check (admitted >= 0),
    at timestamptz not null default now(),
    primary key (performance, tick)
);
create index line_tick_by_time on line_tick (performance, at);

create table line_admission (
    performance int not null,
    tick bigint not null,
    ordinal int not null check (ordinal > 0),
    account uuid not null,
    score bigint not null,
    at timestamptz not null default now(),
    until timestamptz not null,
    primary key (performance, tick, ordinal),
    foreign key (performance, tick) references line_tick,
    check (until > at)
);
create index line_admission_by_account on line_admission (account, performance);
create index line_admission_by_end on line_admission (performance, until);
create index line_admission_by_score on line_admission (performance, score);

-- Who was let in and went before the time was over.
create table line_ending (
    performance int not null,
    tick bigint not null,
    ordinal int not null,
    at timestamptz not null default now(),
    primary key (performance, tick, ordinal),
    foreign key (performance, tick, ordinal) references line_admission
);

-- How a line stood at the end of each minute, for its organizer. `arrived` counts from the line's beginning.
create table line_minute (
    performance int not null,
    minute timestamptz not null,
    first_epoch bigint not null,
    waiting bigint not null check (waiting >= 0),
    arrived bigint not null check (arrived >= 0),
    buying bigint not null check (buying >= 0),
    primary key (performance, minute)
) with (fillfactor = 60);
grant update on line_minute to foyer_app;
