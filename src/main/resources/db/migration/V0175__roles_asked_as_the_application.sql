-- The application signs in as its own role, where before it took it on: words are of one's own organisations alone.
create or replace function roles.spelt_like(asked text) returns text
    language sql stable security definer set search_path = public, pg_temp as $$
    select word from roles.word
    where word % asked and organisation_id = any (access.organisations())
        and not exists (select from roles.word as known where known.word = asked
            and known.organisation_id = any (access.organisations()))
    order by similarity(word, asked) desc, abs(length(word) - length(asked)), word limit 1
$$;
