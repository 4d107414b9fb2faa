-- When somebody left an organisation, while they have not come back: how long what is kept of them may stay counts from then.
create table access.departure (
    account_id uuid not null references access.account (id),
    organisation_id uuid not null references access.organisation (id),
    left_at timestamptz not null,
    primary key (account_id, organisation_id)
);

create index departure_organisation on access.departure (organisation_id, left_at);
alter table access.departure enable row level security;
create policy own on access.departure using (organisation_id = any ((select access.organisations())::uuid[]));

-- Those that left before this was kept are known from the audit.
insert into access.departure (account_id, organisation_id, left_at)
select account.id, e.organisation_id, max(e.at)
from access.audit_entry e
join access.account on account.id::text = e.subject_id and account.service_of is null
join access.organisation on organisation.id = e.organisation_id
where e.act = 'account.left' and e.subject_kind = 'account' and not exists (
    select from access.membership m where m.account_id = account.id and m.organisation_id = e.organisation_id)
group by account.id, e.organisation_id;

create function access.note_departure() returns trigger language plpgsql as $$
begin
    if tg_op = 'DELETE' then
        insert into access.departure (account_id, organisation_id, left_at)
        select old.account_id, old.organisation_id, now()
        where exists (select from access.account where id = old.account_id and service_of is null)
        on conflict (account_id, organisation_id) do update set left_at = excluded.left_at;
    else
        delete from access.departure where account_id = new.account_id and organisation_id = new.organisation_id;
    end if;
    return null;
end
$$;
create trigger membership_begins_or_ends after insert or delete on access.membership
    for each row execute function access.note_departure();

-- That what is kept of somebody has to stay, whoever asks for its erasure and however long it is kept.
create table access.legal_hold (
    id uuid primary key,
    organisation_id uuid not null references access.organisation (id),
    account_id uuid not null references access.account (id),
    reason text not null,
    placed_at timestamptz not null,
    placed_by text not null,
    lifted_at timestamptz,
    lifted_by text,
    lifted_because text,
    check (num_nulls(lifted_at, lifted_by, lifted_because) in (0, 3))
);

create unique index legal_hold_open on access.legal_hold (organisation_id, account_id) where lifted_at is null;
create index legal_hold_account on access.legal_hold (account_id) where lifted_at is null;
alter table access.legal_hold enable row level security;
create policy own on access.legal_hold using (organisation_id = any ((select access.organisations())::uuid[]));

-- What was asked to be erased of somebody, by whom and why, who else decided, and that it was done. It names nobody whom it was about.
create table access.erasure (
    id uuid primary key,
    organisation_id uuid not null references access.organisation (id),
    -- null once it is done: nothing leads to them any more
    account_id uuid references access.account (id),
    -- the account and everything; false: what is the organisation's
    is_whole boolean not null,
    reason text not null,
    state text not null check (state in ('asked', 'confirmed', 'done', 'refused', 'withdrawn')),
    asked_at timestamptz not null,
    asked_by text not null,
    asked_by_account uuid not null,
    decided_at timestamptz,
    decided_by text,
    decided_by_account uuid,
    -- why it was refused or withdrawn
    decided_because text,
    -- when the first row went: from then on there is no way back
    begun_at timestamptz,
    done_at timestamptz,
    check ((state = 'asked') = (decided_at is null)),
    check ((state = 'done') = (done_at is not null)),
    check (decided_by_account <> asked_by_account or state = 'withdrawn'),
    check (state <> 'confirmed' or account_id is not null and account_id not in (asked_by_account, decided_by_account))
);

create unique index erasure_open on access.erasure (organisation_id, account_id) where state in ('asked', 'confirmed');
create index erasure_organisation on access.erasure (organisation_id, asked_at desc);
create index erasure_waiting on access.erasure (decided_at) where state = 'confirmed';
alter table access.erasure enable row level security;
create policy own on access.erasure using (organisation_id = any ((select access.organisations())::uuid[]));

-- What becomes of the rows of one table, in the order in which it is done: what waits to be done, and the record of it.
create table access.erasure_step (
    erasure_id uuid not null references access.erasure (id),
    seq int not null,
    organisation_id uuid not null references access.organisation (id),
    -- which rows of which table, as the declaration has them
    part text not null,
    purpose text not null,
    becomes text not null check (becomes in ('erased', 'replaced', 'kept', 'left')),
    -- how many there were when it was asked for; null where only a search through texts would tell
    counted bigint,
    -- how many were erased or replaced, once it is done
    done bigint,
    done_at timestamptz,
    primary key (erasure_id, seq),
    check ((done is null) = (done_at is null))
);

alter table access.erasure_step enable row level security;
create policy own on access.erasure_step using (organisation_id = any ((select access.organisations())::uuid[]));

-- What the work in the background has to know of every organisation.

-- The erasures that wait to be done, the longest first.
create function access.waiting_erasures() returns table (id uuid, organisation_id uuid)
    language sql stable security definer set search_path = '' as $$
    select e.id, e.organisation_id from access.erasure e where e.state = 'confirmed' order by e.decided_at, e.id
$$;

-- Every organisation: whose account is erased may have been in any.
create function access.every_organisation() returns table (id uuid)
    language sql stable security definer set search_path = '' as $$
    select o.id from access.organisation o
$$;

-- Whether an organisation has to keep what it holds of somebody.
create function access.is_held(account uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (select from access.legal_hold h where h.account_id = account and h.lifted_at is null)
$$;

-- Whether somebody belongs to no organisation, and left this one last.
create function access.left_last(account uuid, organisation uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select not exists (select from access.membership m where m.account_id = account) and organisation = (
        select d.organisation_id from access.departure d where d.account_id = account
        order by d.left_at desc, d.organisation_id limit 1)
$$;
