-- A ticket of an account's: to set a new password, or to make an address its own.
alter table access.ticket
    add column account_id uuid references access.account (id),
    -- the address that is to be the account's
    add column address text,
    drop constraint ticket_purpose_check,
    add constraint ticket_purpose_check check (purpose in ('set-up', 'password', 'address')),
    add constraint ticket_account_check check ((account_id is null) = (purpose = 'set-up'));

create index ticket_account on access.ticket (account_id, purpose);

-- What an account is signed in to with once where its password is lost. Of a code only the hash is kept.
create table access.recovery_code (
    account_id uuid not null references access.account (id),
    hash bytea not null check (length(hash) = 32),
    made_at timestamptz not null,
    used_at timestamptz,
    primary key (account_id, hash)
);

-- Why the last message to the address did not arrive, or not yet; null where it did or none was sent.
alter table access.invitation add column undelivered text;
alter table access.account add column undelivered text;
