-- What somebody is, and what is required of them, is asked with every request. So what access.relations_of and
-- access.requiring_of answer of an account is kept, and made anew whenever something changes that they are made from.
create table access.standing (
    account_id uuid primary key references access.account (id) on delete cascade,
    -- a row of texts for each: organisation, relation, family, group of the directory, until when in milliseconds since 1970
    relations text[] not null,
    requiring uuid[] not null
);
alter table access.standing enable row level security;

create function access.stand_anew(accounts uuid[]) returns void language plpgsql security definer set search_path = '' as $$
begin
    -- One after another, so that neither of two changes at once misses the other.
    perform from access.account where id = any (accounts) order by id for no key update;
    insert into access.standing
    select a.id,
        array(select array[organisation_id::text, relation, family, directory_group,
                (extract(epoch from until) * 1000)::bigint::text] from access.relations_of(a.id)),
        array(select organisation_id from access.requiring_of(a.id))
    from access.account a where a.id = any (accounts)
    on conflict (account_id) do update set relations = excluded.relations, requiring = excluded.requiring;
end $$;

create function access.stands_anew() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    perform access.stand_anew(array_remove(array[old.account_id, new.account_id], null));
    return null;
end $$;
create trigger stands_anew after insert or delete or update of account_id, organisation_id on access.membership
    for each row execute function access.stands_anew();
create trigger stands_anew after insert or delete or update on access.relation
    for each row execute function access.stands_anew();
create trigger stands_anew after insert or delete or update on access.directory_group_member
    for each row execute function access.stands_anew();
create trigger stands_anew after insert or delete or update of active, account_id, organisation_id on access.directory_person
    for each row execute function access.stands_anew();
create trigger stands_anew after insert or delete or update on access.emergency
    for each row execute function access.stands_anew();

create function access.group_stands_anew() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    perform access.stand_anew(array(select account_id from access.directory_group_member where group_id = new.id));
    return null;
end $$;
create trigger stands_anew after update of name, gives, gives_family on access.directory_group
    for each row execute function access.group_stands_anew();

create function access.organisation_stands_anew() returns trigger language plpgsql security definer set search_path = '' as $$
begin
    perform access.stand_anew(array(select account_id from access.membership
        where organisation_id in (old.organisation_id, new.organisation_id)));
    return null;
end $$;
create trigger stands_anew after insert or delete or update on access.means_required
    for each row execute function access.organisation_stands_anew();

select access.stand_anew(array(select id from access.account));

-- Whose session the secret of that hash is while it lasts, and as whom they look: all that a request has to know, in one look.
create function access.session_found(hash bytea, at timestamptz, idle_since timestamptz)
    returns table (id uuid, account_id uuid, name text, last_used_at timestamptz, means text, vouched_by uuid,
        relations text[], requiring uuid[], as_organisation uuid, as_until timestamptz, other uuid, others_name text,
        their_relations text[], asked_at timestamptz)
    language sql stable security definer rows 1
begin atomic
    select s.id, s.account_id, a.name, s.last_used_at, s.means, s.vouched_by, coalesce(own.relations, '{}'),
        coalesce(own.requiring, '{}'), s.as_organisation, s.as_until, o.id, o.name,
        coalesce((select theirs.relations from access.standing theirs where theirs.account_id = o.id), '{}'), now()
    from access.session s join access.account a on a.id = s.account_id
        left join access.standing own on own.account_id = a.id
        left join access.account o on o.id = s.as_account and s.as_until > session_found.at and o.deactivated_at is null
    where s.secret_hash = session_found.hash and s.ended_at is null and s.ends_at > session_found.at
      and s.last_used_at > session_found.idle_since and a.deactivated_at is null;
end;
