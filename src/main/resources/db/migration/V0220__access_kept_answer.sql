-- What a write through the API was answered that came with a key of its own (Idempotency-Key): whoever sends it again is answered
-- so again. It is written in the transaction of the act, so that neither is there without the other.
create table access.kept_answer (
    -- the token or session that asked
    asker_id uuid not null,
    account_id uuid not null references access.account (id),
    key_hash bytea not null check (length(key_hash) = 32),
    -- those that whoever asked saw then: it is shown to nobody who sees less
    organisation_ids uuid[] not null,
    request_hash bytea not null check (length(request_hash) = 32),
    status smallint not null check (status between 200 and 299),
    headers jsonb not null,
    body bytea not null,
    ends_at timestamptz not null,
    primary key (asker_id, key_hash, organisation_ids)
);

create index kept_answer_ends on access.kept_answer (ends_at);

alter table access.kept_answer enable row level security;
create policy own on access.kept_answer using (organisation_ids <@ (select access.organisations())::uuid[]);

-- Takes out those that are over, whoever they are of.
create function access.forget_answers() returns void
    language sql volatile security definer set search_path = '' as $$
    delete from access.kept_answer where ends_at < now()
$$;
