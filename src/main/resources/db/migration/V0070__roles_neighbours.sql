-- The words of a title or of a link and nothing else, to find one by the other.
create function roles.link_name(text) returns text language sql immutable parallel safe as $$
    select nullif(btrim(regexp_replace(regexp_replace(lower($1), '[''’]s\M', '', 'g'), '[^[:alnum:]''’]+', ' ', 'g')), '')
$$;

-- What a link may call a role: its title, with and without what stands before a colon, and its document's name.
create function roles.link_names(title text, document text) returns text[] language sql immutable parallel safe as $$
    select array[coalesce(roles.link_name(title), ''), coalesce(roles.link_name(regexp_replace(title, '^.*:', '')), ''),
        coalesce(roles.link_name(translate(regexp_replace(document, '\.\w+$', ''), '_', ' ')), '')]
$$;

alter table roles.role
    add column names text[] not null generated always as (roles.link_names(title, name_key)) stored,
    add column previous_name text generated always as (roles.link_name(ladder_previous)) stored,
    add column next_name text generated always as (roles.link_name(ladder_next)) stored;

create index role_names on roles.role using gin (names) with (fastupdate = off);
create index role_previous_name on roles.role (previous_name);
create index role_next_name on roles.role (next_name);

-- Roles to hold to the checks again, because a role they are judged among changed, or from a day on another weighting holds.
-- A role may stand here often; nobody waits for another to write it down.
create table roles.to_check (
    role_id uuid not null,
    due date not null
);
create index to_check_role on roles.to_check (role_id);
create index to_check_due on roles.to_check (due);

-- How many times the pay elsewhere most of an organisation's roles pay in London: what its pay was last checked against.
create table roles.usual_weighting (
    organisation_id uuid primary key references access.organisation (id),
    factor numeric
);
create index said_pay_london on roles.said_pay (role_id) where place ilike '%london%';

insert into roles.to_check select id, current_date from roles.role;
