-- Who by account, whose affair by organisation (null: the installation's own), and from where. Entries from before have none.
alter table access.audit_entry
    add column account_id uuid,
    add column organisation_id uuid,
    drop constraint audit_entry_through_check,
    add constraint audit_entry_through_check check (through in ('page', 'api', 'token', 'scim', 'job', 'command'));
alter table access.audit_details add column address text;

create index audit_entry_account on access.audit_entry (account_id, number);

-- Whose affair what is done to an account is: of the organisation its person joined first, of those they belong to.
create function access.joined_first(account uuid) returns uuid
    language sql stable security definer set search_path = '' as $$
    select m.organisation_id from access.membership m where m.account_id = account order by m.since, m.organisation_id limit 1
$$;

create trigger entries_are_never_emptied before truncate on access.audit_entry
    for each statement execute function access.refuse_change();
create trigger details_are_never_emptied before truncate on access.audit_details
    for each statement execute function access.refuse_change();
