create schema access;

create table access.organisation (
    id uuid primary key,
    slug text not null unique,
    name text not null,
    added_at timestamptz not null
);

create unique index organisation_name on access.organisation (lower(name));

create schema roles;

-- A document as it came in, and the text it was read from. It never changes: another text is another document.
create table roles.document (
    id uuid primary key,
    organisation_id uuid not null references access.organisation (id),
    name text not null,
    media_type text not null,
    content bytea not null,
    sha256 bytea not null,
    source text not null,
    imported_at timestamptz not null
);

create index document_organisation_name on roles.document (organisation_id, name, imported_at);

-- A role, with the columns the list shows: they follow what the library shows of it (the live version, else the draft).
create table roles.role (
    id uuid primary key,
    organisation_id uuid not null references access.organisation (id),
    name_key text not null,
    slug text not null unique,
    title text not null,
    family text,
    seniority text,
    level int,
    grade text,
    department text,
    reports_to text,
    ladder_previous text,
    ladder_next text,
    status text not null check (status in ('draft', 'published', 'withdrawn')),
    live_version int,
    draft_revision int,
    findings int not null default 0,
    errors int not null default 0,
    unsure int not null default 0,
    updated_at timestamptz not null,
    title_words tsvector not null generated always as (to_tsvector('english', title)) stored,
    unique (organisation_id, name_key),
    check (status = 'draft' or live_version is not null)
);

create index role_title on roles.role (lower(title), id);
create index role_title_trigrams on roles.role using gin (title gin_trgm_ops);
create index role_title_words on roles.role using gin (title_words);
create index role_family on roles.role (family);
create index role_updated on roles.role (updated_at desc, id);

-- What is being prepared: the profile as it was read, and as it is after the corrections.
create table roles.draft (
    role_id uuid primary key references roles.role (id),
    document_id uuid not null references roles.document (id),
    as_read jsonb not null,
    profile jsonb not null,
    revision int not null,
    based_on int,
    updated_at timestamptz not null,
    updated_by text not null
);

-- The corrections of a role in the order they were made. They are replayed on each new reading of its document.
create table roles.correction (
    role_id uuid not null references roles.role (id),
    seq int not null,
    act jsonb not null,
    made_at timestamptz not null,
    made_by text not null,
    undone_at timestamptz,
    state text not null check (state in ('applied', 'lost')),
    primary key (role_id, seq)
);

create table roles.version (
    role_id uuid not null references roles.role (id),
    number int not null check (number > 0),
    profile jsonb not null,
    as_read jsonb not null,
    document_id uuid not null references roles.document (id),
    corrections int not null,
    effective_from date not null,
    note text not null,
    summary text not null,
    published_at timestamptz not null,
    published_by text not null,
    primary key (role_id, number)
);

-- A withdrawal lasts until it is restored.
create table roles.withdrawal (
    role_id uuid not null references roles.role (id),
    withdrawn_at timestamptz not null,
    withdrawn_by text not null,
    reason text not null,
    restored_at timestamptz,
    restored_by text,
    primary key (role_id, withdrawn_at)
);

create function roles.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%.% never changes: publish a new version instead', tg_table_schema, tg_table_name
        using errcode = 'restrict_violation';
end
$$;

create trigger version_never_changes before update or delete on roles.version
    for each row execute function roles.refuse_change();
create trigger document_never_changes before update or delete on roles.document
    for each row execute function roles.refuse_change();

-- The statements of what the library shows of a role, written in the transaction that changes it.
create table roles.statement (
    role_id uuid not null references roles.role (id) on delete cascade,
    position int not null,
    kind text not null,
    grouping text,
    importance text,
    level text,
    text text not null,
    methods text[] not null,
    first_line int not null,
    last_line int not null,
    words tsvector not null generated always as (
        to_tsvector('english', coalesce(grouping, '') || ' ' || text)) stored,
    primary key (role_id, position)
);

create index statement_words on roles.statement using gin (words);

-- What the reading was unsure of and the checks found in what the library shows of a role, accepted ones too.
create table roles.finding (
    role_id uuid not null references roles.role (id) on delete cascade,
    position int not null,
    rule text not null,
    severity text not null check (severity in ('error', 'warning', 'advice')),
    message text not null,
    fingerprint text not null,
    first_line int not null,
    last_line int not null,
    primary key (role_id, position)
);

create index finding_rule on roles.finding (rule, severity);

create table roles.accepted_finding (
    role_id uuid not null references roles.role (id),
    rule text not null,
    fingerprint text not null,
    reason text not null,
    accepted_at timestamptz not null,
    accepted_by text not null,
    primary key (role_id, rule, fingerprint)
);

-- An upload. All its items are stored in one transaction: that is the promise that they will be read.
create table roles.import (
    id uuid primary key,
    organisation_id uuid not null references access.organisation (id),
    total int not null,
    started_at timestamptz not null,
    started_by text not null,
    finished_at timestamptz,
    stopped_at timestamptz
);

create index import_started on roles.import (started_at desc);

create table roles.import_item (
    import_id uuid not null references roles.import (id),
    seq int not null,
    name text not null,
    content bytea,
    outcome text not null
        check (outcome in ('waiting', 'new', 'changed', 'unchanged', 'not_a_role', 'failed', 'stopped')),
    reason text,
    document_id uuid references roles.document (id),
    primary key (import_id, seq)
);

create index import_item_waiting on roles.import_item (import_id, seq) where outcome = 'waiting';

-- What an item became: a role, or one per part.
create table roles.import_role (
    import_id uuid not null,
    seq int not null,
    part int not null,
    role_id uuid not null references roles.role (id),
    outcome text not null check (outcome in ('new', 'changed', 'unchanged')),
    summary text not null,
    primary key (import_id, seq, part),
    foreign key (import_id, seq) references roles.import_item (import_id, seq)
);
