-- Who did it and what it was done to are names, kept apart from the entries: whose affair it was stands beside them too, so
-- that an index leads to what one person did in one organisation, in the order of the entries' numbers.
alter table access.audit_details add column organisation_id uuid;

alter table access.audit_details disable trigger details_never_change;
update access.audit_details d set organisation_id = e.organisation_id
from access.audit_entry e where e.number = d.number and e.organisation_id is not null;
alter table access.audit_details enable trigger details_never_change;

drop index access.audit_details_actor;
drop index access.audit_details_subject;
create index audit_details_actor on access.audit_details (organisation_id, lower(actor), number);
create index audit_details_subject on access.audit_details (organisation_id, left(lower(subject_name), 200), number);
