-- What somebody is is asked with every request, so nothing may be looked through for it. The few whom a directory says are not
-- active have an index of their own, and emergency accesses are found by account first, in the index that holds them apart.
create index directory_person_away on access.directory_person (account_id) where not active;

alter table access.emergency
    drop constraint emergency_organisation_id_account_id_during_key,
    add unique (account_id, organisation_id, during without overlaps);
drop index access.emergency_account;

create or replace function access.relations_of(account uuid)
    returns table (organisation_id uuid, relation text, family text, directory_group text, until timestamptz)
    language sql stable security definer set search_path = '' as $$
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
        where e.account_id = account and lower(e.during) <= now() and upper(e.during) > now()
    ) it
    where it.organisation_id <> all (array(
        select p.organisation_id from access.directory_person p where p.account_id = account and not p.active))
$$;
