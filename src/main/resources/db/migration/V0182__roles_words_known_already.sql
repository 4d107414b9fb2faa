-- A word that is known already is passed over by the index of its own: asked for in a question, it was looked for by its trigrams.
create or replace function roles.index_words(role uuid) returns void language sql as $$
    with said as (
        select coalesce(left(string_agg(concat_ws(' ', grouping, text), ' ' order by position), 200000), '') as texts
        from roles.statement where role_id = index_words.role),
    used as (
        insert into roles.word
        select distinct of_role.organisation_id, it.word
        from roles.role as of_role, said, regexp_split_to_table(lower(title || ' ' || texts), '[^[:alpha:]]+') as it (word)
        where of_role.id = index_words.role and length(it.word) between 4 and 40
        order by of_role.organisation_id, it.word
        on conflict do nothing)
    update roles.role as of_role set words = setweight(title_words, 'A')
        || setweight(to_tsvector('english', concat_ws(' ', family, department)), 'B')
        || to_tsvector('english', texts)
    from said where of_role.id = index_words.role
$$;

