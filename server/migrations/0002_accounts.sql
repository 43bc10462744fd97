-- oldest-binary: 0.1.0
-- Who there is, what they may do, and how they sign in.
--
-- An account is the login; what identifies the person stands in `person`, so that it can be erased while orders
-- and audit entries keep pointing to the account. One installation serves several organizations; a person's
-- rights come from the role held in each.

create table organization (
    id uuid primary key,
    name text not null check (length(name) between 1 and 200),
    slug text not null unique check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(slug) <= 80),
    currency text not null check (currency ~ '^[A-Z]{3}$'),
    time_zone text not null check (length(time_zone) between 1 and 64),
    revision int not null default 1 check (revision > 0),
    created_at timestamptz not null default now()
);
grant update on organization to foyer_app;

create table account (
    id uuid primary key,
    password_hash text,                 -- argon2id, libsodium's own text form; null once erased
    token_epoch int not null default 1, -- raised to refuse every access token given out before
    disabled_at timestamptz,
    erased_at timestamptz,
    created_at timestamptz not null default now(),
    check (erased_at is null or password_hash is null)
);
grant update on account to foyer_app;

create table person (
    account_id uuid primary key references account,
    email text not null check (length(email) between 3 and 254),
    email_key text not null unique, -- lower case, as sign-in looks it up
    first_name text not null default '' check (length(first_name) <= 100),
    last_name text not null default '' check (length(last_name) <= 100),
    phone text not null default '' check (length(phone) <= 40),
    language text not null default 'en' check (language ~ '^[a-z]{2}(-[A-Z]{2})?$'),
    revision int not null default 1,
    updated_at timestamptz not null default now()
);
create index person_by_customer_key on person ((md5(email_key)::uuid));
grant update, delete on person to foyer_app; -- the one table whose rows are really erased

create table member (
    organization_id uuid not null references organization,
    account_id uuid not null references account,
    role text not null check (role in ('owner', 'organizer', 'supervisor', 'box_office', 'gate', 'viewer')),
    revision int not null default 1,
    created_at timestamptz not null default now(),
    primary key (organization_id, account_id)
);
create index member_by_account on member (account_id);
grant update, delete on member to foyer_app;

-- One sign-in on one device. Refresh tokens of a family follow one another; presenting a spent one revokes all.
create table session_family (
    id uuid primary key,
    account_id uuid not null references account,
    device_hash bytea not null,
    device_name text not null default '' check (length(device_name) <= 200), -- as it called itself
    created_at timestamptz not null default now(),
    last_used_at timestamptz not null default now(), -- signed in or refreshed
    revoked_at timestamptz,
    revoked_because text check (revoked_because in ('signed_out', 'token_reused', 'password_changed', 'by_owner', 'erased'))
);
create index session_family_by_account on session_family (account_id) where revoked_at is null;
grant update on session_family to foyer_app;

create table refresh_token (
    hash bytea primary key check (length(hash) = 32), -- BLAKE2b of the token; the token itself is nowhere
    family_id uuid not null references session_family,
    expires_at timestamptz not null,
    spent_at timestamptz
);
create index refresh_token_by_family on refresh_token (family_id);
grant update, delete on refresh_token to foyer_app;

-- A device that signed in before keeps an allowance of its own, so that strangers who guess at an account do not
-- lock its owner out.
create table known_device (
    account_id uuid not null references account,
    device_hash bytea not null,
    last_seen_at timestamptz not null default now(),
    primary key (account_id, device_hash)
);
grant update, delete on known_device to foyer_app;

-- A row is written before a password is looked at, so that no crowd of guesses slips through together; it becomes
-- a failure, or goes away, when that is known.
create table sign_in_failure (
    id bigint generated always as identity primary key,
    account_key bytea not null, -- hash of the address that was typed, known or not
    source inet not null,
    device_hash bytea,          -- only of a device that the account knows
    at timestamptz not null default now(),
    is_failure boolean not null default false
);
create index sign_in_failure_by_account on sign_in_failure (account_key, at);
create index sign_in_failure_by_source on sign_in_failure (source, at);
grant update, delete on sign_in_failure to foyer_app;

-- What a member hands to somebody whose account was made for them: with it a first password is set, once.
create table password_token (
    hash bytea primary key check (length(hash) = 32), -- BLAKE2b of the token
    account_id uuid not null unique references account,
    expires_at timestamptz not null
);
grant update, delete on password_token to foyer_app;
