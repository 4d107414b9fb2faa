-- An invitation to an organisation, open until it is accepted, taken back or over. Of its link only the hash is kept.
create table access.invitation (
    id uuid primary key,
    secret_hash bytea not null unique check (length(secret_hash) = 32),
    organisation_id uuid not null references access.organisation (id),
    address text not null,
    position text not null,
    invited_at timestamptz not null,
    invited_by text not null,
    ends_at timestamptz not null,
    accepted_at timestamptz,
    taken_back_at timestamptz
);

create index invitation_organisation on access.invitation (organisation_id, invited_at desc);

-- One open invitation for an address at a time: another takes the place of the one before.
create unique index invitation_open on access.invitation (organisation_id, lower(address))
    where accepted_at is null and taken_back_at is null;

-- The list of an organisation's people, by name.
create index account_name on access.account (lower(name), id);
