-- That somebody complains about how their data is used.
create table access.complaint (
    id uuid primary key,
    organisation_id uuid not null references access.organisation (id),
    account_id uuid not null references access.account (id),
    words text not null,
    received_at timestamptz not null,
    acknowledged_at timestamptz,
    acknowledged_by text,
    outcome text,
    closed_at timestamptz,
    check ((acknowledged_at is null) = (acknowledged_by is null)),
    check ((outcome is null) = (closed_at is null))
);

create index complaint_organisation on access.complaint (organisation_id, received_at desc);
create index complaint_account on access.complaint (account_id, received_at desc);

alter table access.complaint enable row level security;
create policy own on access.complaint using (organisation_id = any ((select access.organisations())::uuid[]));
