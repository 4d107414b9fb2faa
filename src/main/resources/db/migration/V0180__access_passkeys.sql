-- A key in somebody's device, or in what keeps their keys, that signs in without a password.
create table access.passkey (
    id uuid primary key,
    account_id uuid not null references access.account (id),
    -- by which browsers and keys call it
    credential_id bytea not null unique check (length(credential_id) <= 1023),
    -- its public key, as the authenticator gave it
    public_key bytea not null,
    name text not null,
    -- how often it has signed, as it says itself; 0 where it does not count
    uses bigint not null,
    -- whether it may be copied to other devices of its owner, and whether it is
    may_be_copied boolean not null,
    is_copied boolean not null,
    made_at timestamptz not null,
    last_used_at timestamptz
);

create index passkey_account on access.passkey (account_id, made_at);

-- What a browser has to sign is a ticket too: good for one answer. Who signs in with a passkey is not known before.
alter table access.ticket
    drop constraint ticket_purpose_check,
    add constraint ticket_purpose_check
        check (purpose in ('set-up', 'password', 'address', 'passkey', 'passkey-sign-in', 'passkey-confirmation')),
    drop constraint ticket_account_check,
    add constraint ticket_account_check check ((account_id is null) = (purpose in ('set-up', 'passkey-sign-in')));

create index ticket_of_nobody on access.ticket (ends_at) where account_id is null;

-- How a session began, and when its person last showed that it is them.
alter table access.session
    add column means text not null default 'password'
        check (means in ('password', 'recovery-code', 'passkey', 'provider')),
    add column confirmed_at timestamptz not null default now();
update access.session set confirmed_at = started_at;
