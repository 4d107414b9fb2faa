-- Whoever may sign in: one account a person, whatever number of organisations they belong to.
create table access.account (
    id uuid primary key,
    name text not null,
    address text not null,
    -- null: has no password
    password_hash text,
    added_at timestamptz not null,
    deactivated_at timestamptz
);

create unique index account_address on access.account (lower(address));

create table access.membership (
    account_id uuid not null references access.account (id),
    organisation_id uuid not null references access.organisation (id),
    position text not null,
    since timestamptz not null,
    primary key (account_id, organisation_id)
);

create index membership_organisation on access.membership (organisation_id);

-- What somebody is to an organisation, from which follows what they may do.
create table access.relation (
    account_id uuid not null references access.account (id),
    organisation_id uuid not null references access.organisation (id),
    relation text not null check (relation in ('administrator')),
    since timestamptz not null,
    primary key (organisation_id, relation, account_id)
);

create index relation_account on access.relation (account_id);

-- A browser that is signed in. Of the secret in its cookie only the hash is kept.
create table access.session (
    id uuid primary key,
    secret_hash bytea not null unique check (length(secret_hash) = 32),
    account_id uuid not null references access.account (id),
    browser text not null,
    -- the hash of a secret that stays in the browser after the session's end, so that it is known again
    device_hash bytea not null check (length(device_hash) = 32),
    started_at timestamptz not null,
    last_used_at timestamptz not null,
    ends_at timestamptz not null,
    ended_at timestamptz
);

create index session_account on access.session (account_id, started_at desc);

-- How often signing in failed under a key, which is the hash of whom it was tried for or where from.
create table access.failed_sign_in (
    key bytea primary key check (length(key) = 32),
    failures int not null,
    last_at timestamptz not null
);

create index failed_sign_in_last on access.failed_sign_in (last_at);

-- A secret that opens one door once. Only its hash is kept.
create table access.ticket (
    secret_hash bytea primary key check (length(secret_hash) = 32),
    purpose text not null check (purpose in ('set-up')),
    made_at timestamptz not null,
    ends_at timestamptz not null,
    used_at timestamptz
);
