-- Every list of the audit is asked for newest first, by number, and so an index leads to each filter's entries in that order.
drop index access.audit_entry_subject;
create index audit_entry_kind on access.audit_entry (subject_kind, number);
create index audit_entry_subject on access.audit_entry (subject_id, number);
create index audit_entry_through on access.audit_entry (through, number);

-- Names are looked for without regard to capitals. A name may be longer than an index takes: its beginning leads to it.
drop index access.audit_details_actor;
create index audit_details_actor on access.audit_details (lower(actor), number);
create index audit_details_subject on access.audit_details (left(lower(subject_name), 200), number);

-- How far the clock was set back at most while entries were written: the times of the chain follow each other but for that.
-- A row is added where it was set back by more than a minute, and further than ever before.
create table access.audit_set_back (by interval not null);

insert into access.audit_set_back (by)
select by from (
    select max(latest - at) as by
    from (select at, max(at) over (order by number) as latest from access.audit_entry) entry) most
where by > interval '1 minute';
