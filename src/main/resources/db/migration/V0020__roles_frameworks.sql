-- A framework as its publisher gave it on one day. It never changes and nothing takes it out: another text is another version.
create table roles.framework_version (
    id uuid primary key,
    kind text not null check (kind in ('GOVERNMENT', 'SFIA')),
    -- whose it is; null for an open framework, which is everybody's
    organisation_id uuid references access.organisation (id),
    published_on date not null,
    fingerprint text not null,
    content jsonb not null,
    skills int not null,
    role_levels int not null,
    files text[] not null,
    imported_at timestamptz not null,
    imported_by text not null,
    check (kind = 'GOVERNMENT' or organisation_id is not null),
    unique nulls not distinct (kind, organisation_id, fingerprint)
);

create index framework_version_latest on roles.framework_version (kind, published_on desc, imported_at desc);

create trigger framework_version_never_changes before update or delete on roles.framework_version
    for each row execute function roles.refuse_change();

-- The version a role's capabilities were last brought to.
create table roles.role_framework (
    role_id uuid primary key references roles.role (id),
    framework_version_id uuid not null references roles.framework_version (id),
    moved_at timestamptz not null,
    moved_by text not null
);

create index role_framework_version on roles.role_framework (framework_version_id);
