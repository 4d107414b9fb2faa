-- Who belongs to an organisation, what they are to it and whom it invited are its own to know.
alter table access.membership enable row level security;
create policy own on access.membership using (organisation_id = any ((select access.organisations())::uuid[]));

alter table access.relation enable row level security;
create policy own on access.relation using (organisation_id = any ((select access.organisations())::uuid[]));

alter table access.invitation enable row level security;
create policy own on access.invitation using (organisation_id = any ((select access.organisations())::uuid[]));

-- An organisation is known to whoever sees a role of it, and to whoever shares a role with it.
alter table access.organisation enable row level security;
create policy own on access.organisation using (id = any ((select access.organisations())::uuid[]));
create policy others_see on access.organisation for select
    using (exists (select from roles.role where role.organisation_id = organisation.id)
        or exists (select from roles.share where share.with_organisation_id = organisation.id));

-- What has to be known before it is known who asks.

-- What somebody is to every organisation.
create function access.relations_of(account uuid) returns table (organisation_id uuid, relation text, family text)
    language sql stable security definer set search_path = '' as $$
    select m.organisation_id, 'member', '' from access.membership m where m.account_id = account
    union all
    select r.organisation_id, r.relation, r.family from access.relation r where r.account_id = account
$$;

-- The organisation of that name, capitals aside; null where there is none.
create function access.organisation_named(name text) returns uuid
    language sql stable security definer set search_path = '' as $$
    select id from access.organisation where lower(organisation.name) = lower(organisation_named.name)
$$;

-- Whether an organisation's address is taken.
create function access.has_organisation_at(address text) returns boolean
    language sql stable security definer set search_path = '' as $$
    select exists (select from access.organisation where slug = address)
$$;

-- The organisation that an invitation is to; null where no invitation has the secret of that hash.
create function access.organisation_inviting(hash bytea) returns uuid
    language sql stable security definer set search_path = '' as $$
    select organisation_id from access.invitation where secret_hash = hash
$$;
