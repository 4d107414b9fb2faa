-- An administrator's sight of what is kept of people, for some hours and a reason; past ones stay. It begins and ends by the
-- clock of the database, which all nodes share.
create table access.emergency (
    id uuid primary key,
    organisation_id uuid not null references access.organisation (id),
    account_id uuid not null references access.account (id),
    reason text not null check (length(reason) <= 1000),
    during tstzrange not null,
    -- when it was to end by itself; where it ended earlier, somebody ended it
    until timestamptz not null check (until <= lower(during) + interval '8 hours' and upper(during) <= until),
    -- one at once for each of them
    unique (organisation_id, account_id, during without overlaps)
);

create index emergency_account on access.emergency (account_id);

-- Whose entries of the audit were shown under one: they were told so, once.
create table access.emergency_seen (
    emergency_id uuid not null references access.emergency (id),
    organisation_id uuid not null,
    account_id uuid not null references access.account (id),
    seen_at timestamptz not null,
    primary key (emergency_id, account_id)
);

create index emergency_seen_account on access.emergency_seen (account_id);

alter table access.emergency enable row level security;
create policy own on access.emergency using (organisation_id = any ((select access.organisations())::uuid[]));
alter table access.emergency_seen enable row level security;
create policy own on access.emergency_seen using (organisation_id = any ((select access.organisations())::uuid[]));

-- It ends for good with what it stands on, by whatever way that goes.
create function access.end_emergency() returns trigger language plpgsql as $$
begin
    update access.emergency
    set during = tstzrange(lower(during), greatest(now(), lower(during) + interval '1 microsecond'))
    where organisation_id = old.organisation_id and account_id = old.account_id and upper(during) > now();
    return null;
end $$;
create trigger emergency_ends after delete on access.relation
    for each row when (old.relation = 'administrator') execute function access.end_emergency();
create trigger emergency_ends after update on access.directory_person
    for each row when (old.active and not new.active) execute function access.end_emergency();

-- What whoever is in a group of the directory heads, where that is one family; empty: every family.
alter table access.directory_group
    add column gives_family text not null default '',
    add constraint directory_group_family check (gives_family = '' or gives = 'head_of_profession');

-- What somebody is to every organisation: by hand, by a group of its directory (named), or for a while (until). To an organisation
-- whose directory says they are not active, nothing.
drop function access.relations_of(uuid);
create function access.relations_of(account uuid)
    returns table (organisation_id uuid, relation text, family text, directory_group text, until timestamptz)
    language sql stable security definer set search_path = '' as $$
    with away as (
        select p.organisation_id from access.directory_person p where p.account_id = account and not p.active
    )
    select it.* from (
        select m.organisation_id, 'member', '', null::text, null::timestamptz from access.membership m where m.account_id = account
        union all
        select r.organisation_id, r.relation, r.family, null, null from access.relation r where r.account_id = account
        union all
        select g.organisation_id, g.gives, g.gives_family, g.name, null
        from access.directory_group_member m join access.directory_group g on g.id = m.group_id
        where m.account_id = account and g.gives is not null
        union all
        select e.organisation_id, 'emergency', '', null, e.until from access.emergency e
        where e.account_id = account and e.during @> now()
    ) it
    where it.organisation_id not in (select away.organisation_id from away)
$$;
