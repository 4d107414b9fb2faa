-- What the application itself may do with each table: what it does, and nothing else. It reads all of them, as far as the
-- policies of a table show it. A table that is missing here it can only read, and so it can each view.
revoke all on all tables in schema access, platform, roles from meridian_app;
revoke all on all functions in schema access, platform, roles from public;
grant usage on schema access, platform, roles to meridian_app;
grant execute on all functions in schema access, platform, roles to meridian_app;
grant select on all tables in schema access, platform, roles to meridian_app;
-- Taken from other tables and kept by them: it is asked through access.session_found alone.
revoke all on access.standing from meridian_app;

-- Only ever added to; what entries say of persons can be erased.
grant insert on access.audit_entry, access.audit_set_back to meridian_app;
grant insert, delete on access.audit_details to meridian_app;

grant insert, update on access.account, access.session, access.ticket, access.invitation, access.token to meridian_app;
grant delete on access.ticket to meridian_app;
grant insert, update, delete on access.passkey, access.failed_sign_in, access.recovery_code, access.membership, access.relation to meridian_app;
grant insert, update, delete on access.directory_person, access.directory_group, access.directory_group_member to meridian_app;
grant insert, update, delete on access.provider, access.provider_link, access.provider_request to meridian_app;
grant insert, delete on access.means_required to meridian_app;
grant insert, update on access.emergency to meridian_app;
grant insert, delete on access.emergency_seen to meridian_app;
grant insert on access.organisation to meridian_app;
grant insert on access.kept_answer to meridian_app;
grant insert, update, delete on access.data_request, access.data_request_pause, access.complaint to meridian_app;
grant insert, update, delete on access.gathered_part to meridian_app;

grant insert, update, delete on platform.message to meridian_app;

-- Never changed once they are written.
grant insert on roles.document, roles.version, roles.framework_version, roles.import_role, roles.word to meridian_app;

grant insert, update on roles.role, roles.share, roles.withdrawal, roles.import, roles.import_item, roles.role_framework,
    roles.usual_weighting to meridian_app;
grant insert, delete on roles.statement, roles.said_pay, roles.finding to meridian_app;
grant insert, update, delete on roles.draft, roles.correction, roles.accepted_finding, roles.to_check, roles.pay_band,
    roles.place_weighting to meridian_app;

-- What is erased of a person goes for good, from wherever it is.
grant insert, update, delete on access.departure, access.legal_hold to meridian_app;
grant insert, update on access.erasure, access.erasure_step to meridian_app;
grant delete on access.session, access.token, access.invitation, access.kept_answer to meridian_app;
grant insert, update on access.retention to meridian_app;
