-- What was done, in the order it was: the entries are a chain, each with the hash of the one before. They are written once.
create table access.audit_entry (
    number bigint primary key check (number > 0),
    at timestamptz not null,
    through text not null check (through in ('page', 'api', 'job', 'command')),
    act text not null,
    subject_kind text not null,
    subject_id text not null,
    details_hash bytea not null check (length(details_hash) = 32),
    previous bytea not null check (length(previous) = 32),
    hash bytea not null unique check (length(hash) = 32)
);

create index audit_entry_at on access.audit_entry (at, number);
create index audit_entry_subject on access.audit_entry (subject_kind, subject_id, number);
create index audit_entry_act on access.audit_entry (act, number);

-- What may name a person. The chain holds a salted hash of it, so that a row can be taken out lawfully and the chain still holds.
create table access.audit_details (
    number bigint primary key references access.audit_entry,
    salt bytea not null check (length(salt) = 16),
    actor text not null,
    subject_name text not null,
    words text not null,
    before text,
    after text,
    reason text
);

create index audit_details_actor on access.audit_details (actor, number);

create function access.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception '%.% is only ever added to', tg_table_schema, tg_table_name using errcode = 'restrict_violation';
end
$$;

create trigger entry_never_changes before update or delete on access.audit_entry
    for each row execute function access.refuse_change();
create trigger details_never_change before update on access.audit_details
    for each row execute function access.refuse_change();
