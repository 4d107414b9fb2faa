-- Another service that knows an organisation's people and says who they are, by OpenID Connect.
create table access.provider (
    organisation_id uuid primary key references access.organisation (id),
    -- a new one with each issuer and client: an answer that was asked for before opens nothing any more
    id uuid not null unique,
    issuer text not null,
    client_id text not null,
    -- encrypted with a key that is not in the database; null where the provider gave none
    client_secret bytea,
    -- as people know it: "Harrowmere account"
    name text not null,
    -- whether everybody sees it on the page where one signs in
    is_listed boolean not null,
    set_at timestamptz not null
);

-- Who somebody is to a provider: found by what never changes there, and not by an address.
create table access.provider_link (
    id uuid primary key,
    organisation_id uuid not null references access.organisation (id),
    account_id uuid not null references access.account (id),
    issuer text not null,
    subject text not null,
    made_at timestamptz not null,
    last_used_at timestamptz not null,
    unique (organisation_id, issuer, subject),
    unique (organisation_id, issuer, account_id)
);

create index provider_link_account on access.provider_link (account_id, made_at);

-- A browser that was sent to a provider and is to come back, with one answer.
create table access.provider_request (
    state_hash bytea primary key check (length(state_hash) = 32),
    provider_id uuid not null references access.provider (id) on delete cascade,
    -- by what the browser is known that was sent
    browser_hash bytea not null check (length(browser_hash) = 32),
    -- the page of ours to go to afterwards
    page text not null,
    -- whose link was opened, where they are to join by it
    invitation_id uuid,
    ends_at timestamptz not null,
    used_at timestamptz
);

create index provider_request_ends on access.provider_request (ends_at);
create index provider_request_provider on access.provider_request (provider_id);

-- Whose provider vouched for its person; null where none did.
alter table access.session
    add column vouched_by uuid references access.organisation (id);
create index session_vouched_by on access.session (vouched_by) where vouched_by is not null;

alter table access.provider enable row level security;
create policy own on access.provider using (organisation_id = any ((select access.organisations())::uuid[]));

alter table access.provider_link enable row level security;
create policy own on access.provider_link using (organisation_id = any ((select access.organisations())::uuid[]));

-- What has to be known before it is known who asks.

-- The providers that everybody sees on the page where one signs in.
create function access.listed_providers() returns table (slug text, name text)
    language sql stable security definer set search_path = '' as $$
    select o.slug, p.name from access.provider p join access.organisation o on o.id = p.organisation_id
    where p.is_listed order by lower(p.name), o.slug
$$;

-- The organisation at that address, where it has a provider.
create function access.organisation_with_provider(address text) returns uuid
    language sql stable security definer set search_path = '' as $$
    select o.id from access.organisation o join access.provider p on p.organisation_id = o.id where o.slug = address
$$;

-- Whether somebody belongs to an organisation and may do something there.
create function access.is_active_member(account uuid, organisation uuid) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (select from access.relations_of(account) it join access.account a on a.id = account
        where it.organisation_id = organisation and it.relation = 'member'
          and a.deactivated_at is null and a.service_of is null)
$$;

-- The links of somebody, to organisations they may not see now too.
create function access.provider_links_of(account uuid)
    returns table (id uuid, issuer text, made_at timestamptz, last_used_at timestamptz, organisation text)
    language sql stable security definer set search_path = '' as $$
    select l.id, l.issuer, l.made_at, l.last_used_at, o.name
    from access.provider_link l join access.organisation o on o.id = l.organisation_id
    where l.account_id = account order by l.made_at, l.id
$$;

-- Removes one of them; false where it is none of the account's.
create function access.remove_provider_link(link uuid, account uuid) returns boolean
    language sql security definer set search_path = '' as $$
    with removed as (delete from access.provider_link l where l.id = link and l.account_id = account returning 1)
    select exists (select from removed)
$$;
