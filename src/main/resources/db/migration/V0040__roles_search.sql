-- Every word of what the library shows of a role, its title weighing most: what search asks first.
alter table roles.role add column words tsvector not null default '';
create index role_words on roles.role using gin (words) with (fastupdate = off);

-- The words the library uses, as they are written, to find what a misspelt one may have meant.
create table roles.word (
    word text primary key
);
create index word_trigrams on roles.word using gin (word gin_trgm_ops);

create index role_organisation on roles.role (organisation_id);
create index role_grade on roles.role (grade);
create index role_level on roles.role (level);
create index role_findings on roles.role (findings desc, lower(title), id);

-- What search asks of a role: the words of its title, of its statements and of what it is filed under. Texts are cut at
-- 200,000 characters: a role of more is no role that anybody searches for by its last words.
create function roles.index_words(role uuid) returns void language sql as $$
    with said as (
        select coalesce(left(string_agg(concat_ws(' ', grouping, text), ' ' order by position), 200000), '') as texts
        from roles.statement where role_id = index_words.role),
    used as (
        insert into roles.word
        select distinct it.word
        from roles.role as of_role, said, regexp_split_to_table(lower(title || ' ' || texts), '[^[:alpha:]]+') as it (word)
        where of_role.id = index_words.role and length(it.word) between 4 and 40
            and not exists (select from roles.word as known where known.word = it.word)
        order by it.word
        on conflict do nothing)
    update roles.role as of_role set words = setweight(title_words, 'A')
        || setweight(to_tsvector('english', concat_ws(' ', family, department)), 'B')
        || to_tsvector('english', texts)
    from said where of_role.id = index_words.role
$$;
