-- A program that acts for an organisation: an account without a password, whose address nobody has (RFC 2606).
alter table access.account
    add column service_of uuid references access.organisation (id),
    add constraint account_service check (service_of is null
        or password_hash is null and address = id || '@service.invalid');

create index account_service_of on access.account (service_of) where service_of is not null;

-- With what a program acts for an account, at the API. Of the secret only the hash is kept.
create table access.token (
    id uuid primary key,
    secret_hash bytea not null unique check (length(secret_hash) = 32),
    account_id uuid not null references access.account (id),
    name text not null,
    scopes text[] not null check (cardinality(scopes) > 0),
    -- the only organisations it is good for
    organisation_ids uuid[] not null check (cardinality(organisation_ids) > 0),
    made_at timestamptz not null,
    ends_at timestamptz not null,
    last_used_at timestamptz,
    ended_at timestamptz
);

create index token_account on access.token (account_id, made_at desc);
