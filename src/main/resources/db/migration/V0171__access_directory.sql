-- A person of an organisation as its directory says them. What the directory says stays between it and the organisation: others
-- that the same person belongs to see none of it.
create table access.directory_person (
    organisation_id uuid not null references access.organisation (id),
    account_id uuid not null,
    user_name text not null,
    external_id text,
    attributes jsonb not null,
    -- false: belongs to the organisation and may do nothing of it
    active boolean not null,
    version bigint not null,
    made_at timestamptz not null,
    changed_at timestamptz not null,
    primary key (organisation_id, account_id),
    foreign key (account_id, organisation_id) references access.membership (account_id, organisation_id) on delete cascade
);

create unique index directory_person_user_name on access.directory_person (organisation_id, lower(user_name));
create index directory_person_external_id on access.directory_person (organisation_id, external_id);

create table access.directory_group (
    id uuid primary key,
    organisation_id uuid not null references access.organisation (id),
    name text not null,
    external_id text,
    -- what whoever is in it is to the organisation, as an administrator says; null: nothing by it
    gives text check (gives in ('head_of_profession', 'lead', 'auditor')),
    version bigint not null,
    made_at timestamptz not null,
    changed_at timestamptz not null,
    unique (organisation_id, id)
);

create unique index directory_group_name on access.directory_group (organisation_id, lower(name));

create table access.directory_group_member (
    organisation_id uuid not null,
    group_id uuid not null,
    account_id uuid not null,
    primary key (organisation_id, group_id, account_id),
    foreign key (organisation_id, group_id) references access.directory_group (organisation_id, id) on delete cascade,
    foreign key (organisation_id, account_id) references access.directory_person (organisation_id, account_id) on delete cascade
);

create index directory_group_member_account on access.directory_group_member (account_id);

alter table access.directory_person enable row level security;
create policy own on access.directory_person using (organisation_id = any ((select access.organisations())::uuid[]));
alter table access.directory_group enable row level security;
create policy own on access.directory_group using (organisation_id = any ((select access.organisations())::uuid[]));
alter table access.directory_group_member enable row level security;
create policy own on access.directory_group_member using (organisation_id = any ((select access.organisations())::uuid[]));

-- What somebody is to every organisation, by hand or by a group; to one whose directory says they are not active, nothing.
create or replace function access.relations_of(account uuid) returns table (organisation_id uuid, relation text, family text)
    language sql stable security definer set search_path = '' as $$
    with away as (
        select p.organisation_id from access.directory_person p where p.account_id = account and not p.active
    )
    select m.organisation_id, 'member', '' from access.membership m
    where m.account_id = account and m.organisation_id not in (select away.organisation_id from away)
    union all
    select r.organisation_id, r.relation, r.family from access.relation r
    where r.account_id = account and r.organisation_id not in (select away.organisation_id from away)
    union
    select g.organisation_id, g.gives, '' from access.directory_group_member m join access.directory_group g on g.id = m.group_id
    where m.account_id = account and g.gives is not null and g.organisation_id not in (select away.organisation_id from away)
$$;

-- To how many organisations besides one somebody belongs where no directory says they are not active.
create function access.active_elsewhere(account uuid, besides uuid) returns bigint
    language sql stable security definer set search_path = '' as $$
    select count(*) from access.membership m
    where m.account_id = account and m.organisation_id <> besides and not exists (
        select from access.directory_person p
        where p.account_id = account and p.organisation_id = m.organisation_id and not p.active)
$$;

-- Whether somebody belongs to an organisation besides one.
create function access.belongs_elsewhere(account uuid, besides uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (select from access.membership m where m.account_id = account and m.organisation_id <> besides)
$$;
