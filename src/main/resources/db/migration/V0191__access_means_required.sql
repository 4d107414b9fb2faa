-- Whether an organisation's people have to show who they are by a passkey or its provider: a password alone opens nothing of it.
create table access.means_required (
    organisation_id uuid primary key references access.organisation (id),
    since timestamptz not null
);

alter table access.means_required enable row level security;
create policy own on access.means_required using (organisation_id = any ((select access.organisations())::uuid[]));

-- The organisations that ask it of somebody.
create function access.requiring_of(account uuid) returns table (organisation_id uuid)
    language sql stable security definer set search_path = '' as $$
    select r.organisation_id from access.means_required r
    where exists (select from access.membership m where m.account_id = account and m.organisation_id = r.organisation_id)
$$;

-- What organisations are called that somebody belongs to, and by which providers they sign in, for whoever has not shown enough to see
-- them yet.
create function access.ways_into(account uuid, organisations uuid[])
    returns table (name text, slug text, requires boolean, provider text)
    language sql stable security definer set search_path = '' as $$
    select o.name, o.slug, exists (select from access.means_required r where r.organisation_id = o.id), p.name
    from access.membership m join access.organisation o on o.id = m.organisation_id
    left join access.provider p on p.organisation_id = o.id
    where m.account_id = account and o.id = any (organisations) order by lower(o.name)
$$;
