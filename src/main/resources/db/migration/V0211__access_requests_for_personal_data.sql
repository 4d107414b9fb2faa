-- That somebody asks what is kept of them.
create table access.data_request (
    id uuid primary key,
    -- whom they asked; null: the person asked here, of all that is kept
    organisation_id uuid references access.organisation (id),
    -- null: they have no account that the organisation knows of
    account_id uuid references access.account (id),
    name text not null,
    address text not null,
    received_on date not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    -- why two months more are needed; null: they are not
    extended_because text,
    -- when all was gathered; null: it was not, or is out of date
    gathered_at timestamptz,
    answered_at timestamptz,
    check (organisation_id is not null or account_id is not null)
);

create index data_request_account on access.data_request (account_id, recorded_at desc);
create index data_request_organisation on access.data_request (organisation_id, received_on);

-- Days that do not count, because something of the person's is waited for.
create table access.data_request_pause (
    request_id uuid not null references access.data_request (id) on delete cascade,
    organisation_id uuid not null references access.organisation (id),
    reason text not null check (reason in ('identity', 'clarification')),
    since date not null,
    -- null: it is waited for
    until date check (until >= since),
    primary key (request_id, reason, since)
);

create unique index data_request_pause_open on access.data_request_pause (request_id) where until is null;

-- What is gathered for a request, a row for each part: rows that wait are the queue.
create table access.gathered_part (
    request_id uuid not null references access.data_request (id) on delete cascade,
    seq int not null,
    organisation_id uuid references access.organisation (id),
    -- how many rows there are; null: it waits to be gathered
    found int,
    -- encrypted with the key outside the database
    content bytea,
    primary key (request_id, seq)
);

create index gathered_part_waiting on access.gathered_part (request_id, seq) where found is null;

alter table access.data_request enable row level security;
create policy own on access.data_request using (organisation_id = any ((select access.organisations())::uuid[]));
create policy of_a_person on access.data_request using (organisation_id is null);
alter table access.data_request_pause enable row level security;
create policy own on access.data_request_pause using (organisation_id = any ((select access.organisations())::uuid[]));
alter table access.gathered_part enable row level security;
create policy own on access.gathered_part using (organisation_id = any ((select access.organisations())::uuid[]));
create policy of_a_person on access.gathered_part using (organisation_id is null);

-- Which requests have parts that wait, whoever they were sent to; with whose rows are to be looked through.
create function access.requests_to_gather() returns table (id uuid, organisations uuid[])
    language sql stable security definer set search_path = '' as $$
    select r.id, case when r.organisation_id is not null then array[r.organisation_id]
        else array(select distinct m.organisation_id from access.membership m where m.account_id = r.account_id) end
    from access.data_request r
    where exists (select from access.gathered_part p where p.request_id = r.id and p.found is null)
    order by r.recorded_at, r.id
$$;

-- Takes out what was gathered long enough ago to have been fetched.
create function access.forget_gathered(before timestamptz) returns bigint
    language sql security definer set search_path = '' as $$
    with gone as (
        delete from access.gathered_part p using access.data_request r
        where r.id = p.request_id and r.gathered_at < before returning 1)
    select count(*) from gone
$$;
