-- Behind row security PostgreSQL uses an index only with operators that it trusts never to tell of a row that is not shown
-- (leakproof ones). What is asked with others is asked of a column of its own, or by a function that says why it may.

-- Titles by which roles are looked up.
alter table roles.role add column folded_title text not null generated always as (lower(title)) stored;
create index role_folded_title on roles.role (folded_title);

-- The names a link may call a role by, one by one.
drop index roles.role_names;
create index role_name_1 on roles.role ((names[1]), organisation_id);
create index role_name_2 on roles.role ((names[2]), organisation_id);
create index role_name_3 on roles.role ((names[3]), organisation_id);

-- Pay in London, of which an organisation's usual weighting is learnt.
drop index roles.said_pay_london;
alter table roles.said_pay add column london boolean not null generated always as (coalesce(place ilike '%london%', false)) stored;
create index said_pay_london on roles.said_pay (role_id) where london;

-- The roles that say what is searched for, whoever's they are: ids alone, which whoever asks joins to the roles they see. A
-- common word is looked up as any other, where the planner would rather read every role.
create function roles.saying(query tsquery) returns setof uuid
    language sql stable security definer rows 200 set search_path = '' set enable_seqscan = off as $$
    select id from roles.role where words operator(pg_catalog.@@) query
$$;

-- The words each organisation uses: they tell of its roles, and are nobody else's to be shown.
drop table roles.word;
create table roles.word (
    organisation_id uuid not null references access.organisation (id),
    word text not null,
    primary key (word, organisation_id)
);
create index word_trigrams on roles.word using gin (word gin_trgm_ops);

create or replace function roles.index_words(role uuid) returns void language sql as $$
    with said as (
        select coalesce(left(string_agg(concat_ws(' ', grouping, text), ' ' order by position), 200000), '') as texts
        from roles.statement where role_id = index_words.role),
    used as (
        insert into roles.word
        select distinct of_role.organisation_id, it.word
        from roles.role as of_role, said, regexp_split_to_table(lower(title || ' ' || texts), '[^[:alpha:]]+') as it (word)
        where of_role.id = index_words.role and length(it.word) between 4 and 40
            and not exists (select from roles.word as known
                where known.organisation_id = of_role.organisation_id and known.word = it.word)
        order by of_role.organisation_id, it.word
        on conflict do nothing)
    update roles.role as of_role set words = setweight(title_words, 'A')
        || setweight(to_tsvector('english', concat_ws(' ', family, department)), 'B')
        || to_tsvector('english', texts)
    from said where of_role.id = index_words.role
$$;

insert into roles.word
select distinct organisation_id, it.word
from roles.role left join roles.statement on statement.role_id = role.id
    cross join regexp_split_to_table(lower(concat_ws(' ', title, grouping, text)), '[^[:alpha:]]+') as it (word)
where length(it.word) between 4 and 40;

-- The word of one's own organisations that is spelt most like one that none of them uses; null where none is. To the owner of
-- the tables all words are shown, here as elsewhere.
create function roles.spelt_like(asked text) returns text
    language sql stable security definer set search_path = public, pg_temp as $$
    select word from roles.word
    where word % asked and (current_setting('role') <> 'meridian_app' or organisation_id = any (access.organisations()))
        and not exists (select from roles.word as known where known.word = asked
            and (current_setting('role') <> 'meridian_app' or known.organisation_id = any (access.organisations())))
    order by similarity(word, asked) desc, abs(length(word) - length(asked)), word limit 1
$$;

-- Addresses of roles are the installation's: whether one is taken is asked of all of them.
create function roles.organisation_at(address text) returns uuid
    language sql stable security definer set search_path = '' as $$
    select organisation_id from roles.role where slug = address
$$;

create function roles.addresses_like(address text) returns bigint
    language sql stable security definer set search_path = '' as $$
    select count(*) from roles.role where starts_with(slug, address || '-')
$$;
