-- All that a policy asks of a role, and what is counted of it: behind the wall a library is counted from here, not from its rows.
create index role_counted on roles.role (organisation_id, status, is_public, id, findings);
drop index roles.role_organisation;
