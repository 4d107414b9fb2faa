-- An auditor reads the entries of the organisations they audit: an index leads to each filter's entries of one organisation,
-- in the order of their numbers.
drop index access.audit_entry_kind;
drop index access.audit_entry_act;
drop index access.audit_entry_through;
drop index access.audit_entry_account;
create index audit_entry_organisation on access.audit_entry (organisation_id, number);
create index audit_entry_account on access.audit_entry (organisation_id, account_id, number);
create index audit_entry_kind on access.audit_entry (organisation_id, subject_kind, number);
create index audit_entry_act on access.audit_entry (organisation_id, act, number);
create index audit_entry_through on access.audit_entry (organisation_id, through, number);

-- The organisation that set the installation up; null before.
create function access.first_organisation() returns uuid
    language sql stable security definer set search_path = '' as $$
    select o.id from access.organisation o order by o.added_at, o.id limit 1
$$;
