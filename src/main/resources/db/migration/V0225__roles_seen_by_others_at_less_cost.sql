-- What others may see of a library is decided for each row and each question: so it costs as little as can be.

-- Whether everybody may see a role: published, and public.
alter table roles.role add column is_open boolean not null
    generated always as (status = 'published' and is_public) stored;

-- All that a policy asks of a role, and what is counted of it.
drop index roles.role_counted;
create index role_counted on roles.role (organisation_id, is_open, status, id, findings);

-- The roles that others share just now with whoever asks. The shares themselves are looked into without their own policies.
create function roles.shared_now() returns setof uuid language sql stable security definer rows 100
begin atomic
    select role_id from roles.share
    where with_organisation_id = any (access.organisations()) and ended_at is null and until >= current_date;
end;

drop policy others_see on roles.role;
create policy others_see on roles.role for select
    using (is_open or (status = 'published' and id in (select roles.shared_now())));

-- That an organisation exists is no secret any more once it has published a role for everybody.
alter table access.organisation add column is_known boolean not null default false;

create function roles.publisher_is_known() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    update access.organisation set is_known = true where id = new.organisation_id and not is_known;
    return null;
end $$;
create trigger publisher_is_known after insert or update of status, is_public on roles.role
    for each row when (new.is_open) execute function roles.publisher_is_known();

update access.organisation set is_known = true where id in (select organisation_id from roles.role where is_open);

-- Else it is known to whoever it shares a role with just now, and those it ever shared one with are known to it.
create function roles.sharing() returns setof uuid language sql stable security definer rows 100
begin atomic
    select with_organisation_id from roles.share where organisation_id = any (access.organisations())
    union all
    select organisation_id from roles.share
    where with_organisation_id = any (access.organisations()) and ended_at is null and until >= current_date;
end;

drop policy others_see on access.organisation;
create policy others_see on access.organisation for select using (is_known or id in (select roles.sharing()));
