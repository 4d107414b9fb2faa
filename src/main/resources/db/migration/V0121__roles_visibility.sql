-- Who sees a published role besides the people of its organisation: everybody, or the organisations it is shared with.
alter table roles.role add column is_public boolean not null default false;

alter table roles.role add constraint role_of_organisation unique (id, organisation_id);

-- That an organisation shows a role to another, up to and with a day. A share is ended, never taken out.
create table roles.share (
    id uuid primary key,
    role_id uuid not null,
    organisation_id uuid not null,
    with_organisation_id uuid not null references access.organisation (id),
    shared_at timestamptz not null,
    shared_by text not null,
    until date not null,
    ended_at timestamptz,
    ended_by text,
    foreign key (role_id, organisation_id) references roles.role (id, organisation_id),
    check (with_organisation_id <> organisation_id),
    check ((ended_at is null) = (ended_by is null))
);

-- Another share with the same organisation takes the place of the one before.
create unique index share_open on roles.share (role_id, with_organisation_id) where ended_at is null;
create index share_with on roles.share (with_organisation_id) where ended_at is null;
