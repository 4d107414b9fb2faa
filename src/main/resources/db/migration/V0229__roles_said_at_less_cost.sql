-- A common word is said by every role: what is asked of each for counting and sorting them stands in one index.
drop index roles.role_counted;
create index role_counted on roles.role (organisation_id, is_open, status, id, findings) include (folded_title);

-- Lists are sorted by what was folded when the role was written.
drop index roles.role_title, roles.role_findings, roles.role_folded_title;
create index role_title on roles.role (folded_title, id);
create index role_findings on roles.role (findings desc, folded_title, id);

-- The roles that say what is searched for, whoever's they are, with how well their titles fit any word of it: whoever asks
-- joins them to the roles they see. A common word is looked up as any other, where the planner would rather read every role.
drop function roles.saying(tsquery);
create function roles.saying(query tsquery, any_word tsquery) returns table (id uuid, title_rank real)
    language sql stable security definer rows 200 set search_path = '' set enable_seqscan = off as $$
    select id, pg_catalog.ts_rank(title_words, any_word) from roles.role where words operator(pg_catalog.@@) query
$$;
