-- Three organisations, each with rows in every table. A role is known by the letter its address is.
-- Of the council: P is public, K is private, W is public but withdrawn, D is a draft. Of the supplier: S is shared with the
-- council, E was and that was ended, L is no longer since its day is past, X is private. Of a third: U is private.
insert into access.organisation (id, slug, name, added_at) values
    ('00000000-0000-0000-0000-00000000000c', 'c', 'Council', now()),
    ('00000000-0000-0000-0000-00000000000d', 's', 'Supplier', now()),
    ('00000000-0000-0000-0000-00000000000e', 'u', 'Unrelated', now());

insert into access.account (id, name, address, added_at)
select uuidv7(), name, name || '@example', now()
from unnest(array['council member', 'council lead', 'council head', 'council administrator', 'council auditor',
    'supplier member', 'unrelated member', 'member of both', 'member of none']) as it (name);

insert into access.membership (account_id, organisation_id, position, since)
select account.id, organisation.id, 'Somebody', now() from access.account join access.organisation
    on account.name like lower(organisation.name) || ' %' or account.name = 'member of both' and slug in ('c', 's');

insert into access.relation (account_id, organisation_id, relation, since)
select account.id, organisation.id, relation, now()
from (values ('council administrator', 'administrator'), ('supplier member', 'administrator'), ('unrelated member', 'administrator'),
    ('council lead', 'lead'), ('council head', 'head_of_profession'), ('council auditor', 'auditor')) as it (whose, relation)
join access.account on account.name = whose join access.organisation on whose like lower(organisation.name) || ' %';

insert into access.directory_person
    (organisation_id, account_id, user_name, attributes, active, version, made_at, changed_at)
select organisation_id, account_id, account_id::text, '{}', true, 1, now(), now()
from access.membership join access.account on account.id = account_id where account.name like '% member';
insert into access.directory_group (id, organisation_id, name, version, made_at, changed_at)
select id, id, 'Engineers', 1, now(), now() from access.organisation;
insert into access.directory_group_member (organisation_id, group_id, account_id)
select organisation_id, organisation_id, account_id from access.directory_person;

insert into access.emergency (id, organisation_id, account_id, reason, during, until)
select organisation_id, organisation_id, account_id, 'Somebody has to look at it', tstzrange(now(), now() + interval '1 hour'),
    now() + interval '1 hour'
from access.relation where relation = 'administrator';
insert into access.emergency_seen (emergency_id, organisation_id, account_id, seen_at)
select id, organisation_id, account_id, now() from access.emergency;

insert into access.invitation (id, secret_hash, organisation_id, address, position, invited_at, invited_by, ends_at)
select uuidv7(), sha256(slug::bytea), id, 'new@example', 'Somebody', now(), 'Somebody', now() from access.organisation;

insert into access.session (id, secret_hash, account_id, browser, device_hash, started_at, last_used_at, ends_at)
select uuidv7(), sha256(name::bytea), id, 'Browser', sha256('device'), now(), now(), now() from access.account;
insert into access.token (id, secret_hash, account_id, name, scopes, organisation_ids, made_at, ends_at)
select uuidv7(), sha256(name::bytea), id, 'A program', array['read'], array[id], now(), now() from access.account;
insert into access.kept_answer (asker_id, account_id, key_hash, organisation_ids, request_hash, status, headers, body, ends_at)
select id, (select id from access.account limit 1), sha256('key'), array[id], sha256('request'), 200, '{}', '', now() + interval '1 day' from access.organisation;
insert into access.recovery_code (account_id, hash, made_at) select id, sha256('code'), now() from access.account;
insert into access.passkey (id, account_id, credential_id, public_key, name, uses, may_be_copied, is_copied, made_at)
select uuidv7(), id, sha256(name::bytea), 'key', 'Laptop', 0, false, false, now() from access.account;
insert into access.means_required (organisation_id, since) select id, now() from access.organisation;
insert into access.provider (organisation_id, id, issuer, client_id, name, is_listed, set_at)
select id, id, 'https://sign-in.example', 'meridian', 'Account', true, now() from access.organisation;
insert into access.provider_link (id, organisation_id, account_id, issuer, subject, made_at, last_used_at)
select uuidv7(), organisation_id, account_id, 'https://sign-in.example', account_id, now(), now() from access.membership;
insert into access.provider_request (state_hash, provider_id, browser_hash, page, ends_at)
select sha256(slug::bytea), id, sha256('browser'), '/', now() from access.organisation;
insert into access.departure (account_id, organisation_id, left_at)
select account.id, organisation.id, now() from access.account cross join access.organisation where account.name = 'member of none';
insert into access.legal_hold (id, organisation_id, account_id, reason, placed_at, placed_by)
select uuidv7(), organisation_id, account_id, 'A claim', now(), 'Somebody' from access.departure;
insert into access.erasure (id, organisation_id, account_id, is_whole, reason, state, asked_at, asked_by, asked_by_account)
select organisation_id, organisation_id, account_id, false, 'Asked for it', 'asked', now(), 'Somebody', uuidv7() from access.departure;
insert into access.erasure_step (erasure_id, seq, organisation_id, part, purpose, becomes)
select id, 0, organisation_id, 'access.departure by account_id', 'Leaving', 'erased' from access.erasure;
-- Of a day of its own: today's are the application's.
insert into access.retention (day, part) values ('2026-01-02', 'access.session');
insert into access.failed_sign_in (key, failures, last_at) values (sha256('somebody'), 1, now());
insert into access.ticket (secret_hash, purpose, made_at, ends_at) values (sha256('code'), 'set-up', now(), now());

insert into access.complaint (id, organisation_id, account_id, words, received_at)
select uuidv7(), organisation_id, account_id, 'Too much is kept.', now() from access.membership;

insert into access.data_request (id, organisation_id, account_id, name, address, received_on, recorded_at, recorded_by)
select uuidv7(), id, null, 'Somebody', 'somebody@example', current_date, now(), 'Somebody' from access.organisation
union all select uuidv7(), null, id, name, address, current_date, now(), name from access.account where name = 'member of none';
insert into access.data_request_pause (request_id, organisation_id, reason, since)
select id, organisation_id, 'identity', current_date from access.data_request where organisation_id is not null;
insert into access.gathered_part (request_id, seq, organisation_id) select id, 1, organisation_id from access.data_request;

insert into access.audit_entry
    (number, at, through, act, subject_kind, subject_id, organisation_id, details_hash, previous, hash)
select row_number() over (order by slug), now(), 'page', 'role.published', 'role', slug, id, sha256('d'), sha256('p'), sha256(slug::bytea)
from access.organisation;
insert into access.audit_details (number, salt, actor, subject_name, words)
select number, substr(sha256('s'), 1, 16), 'Somebody', 'A role', 'Published.' from access.audit_entry;
insert into access.audit_set_back (by) values (interval '1 hour');

insert into roles.role (id, organisation_id, name_key, slug, title, status, live_version, is_public, updated_at)
select uuidv7(), organisation.id, letter, letter, 'Role ' || letter, status, case when status <> 'draft' then 1 end, is_public, now()
from (values ('P', 'c', 'published', true), ('K', 'c', 'published', false), ('W', 'c', 'withdrawn', true), ('D', 'c', 'draft', true),
    ('S', 's', 'published', false), ('E', 's', 'published', false), ('L', 's', 'published', false), ('X', 's', 'published', false),
    ('U', 'u', 'published', false)) as it (letter, whose, status, is_public)
join access.organisation on organisation.slug = whose;

insert into roles.share (id, role_id, organisation_id, with_organisation_id, shared_at, shared_by, until, ended_at, ended_by)
select uuidv7(), role.id, role.organisation_id, organisation.id, now(), 'Somebody', current_date + days,
    case when ended then now() end, case when ended then 'Somebody' end
from (values ('S', 0, false), ('E', 100, true), ('L', -1, false)) as it (letter, days, ended)
join roles.role on role.slug = letter cross join access.organisation where organisation.slug = 'c';

insert into roles.document (id, organisation_id, name, media_type, content, sha256, source, imported_at)
select uuidv7(), organisation_id, slug, 'text/plain', 'text', sha256('text'), 'text', now() from roles.role;

insert into roles.draft (role_id, document_id, as_read, profile, revision, updated_at, updated_by)
select role.id, document.id, '{}', '{}', 1, now(), 'Somebody' from roles.role join roles.document on document.name = slug;
insert into roles.version (role_id, number, profile, as_read, document_id, corrections, effective_from, note, summary, published_at,
    published_by)
select role.id, 1, '{}', '{}', document.id, 0, now(), '', '', now(), 'Somebody'
from roles.role join roles.document on document.name = slug where status <> 'draft';
-- Versions of before, which show to nobody else.
insert into roles.version (role_id, number, profile, as_read, document_id, corrections, effective_from, note, summary, published_at,
    published_by)
select role_id, 2, profile, as_read, document_id, corrections, effective_from, note, summary, published_at, published_by
from roles.version;
update roles.role set live_version = 2 where live_version = 1;

insert into roles.correction (role_id, seq, act, made_at, made_by, state) select id, 1, '{}', now(), 'Somebody', 'applied' from roles.role;
insert into roles.withdrawal (role_id, withdrawn_at, withdrawn_by, reason) select id, now(), 'Somebody', '' from roles.role;
insert into roles.statement (role_id, position, kind, text, methods, first_line, last_line)
select id, 1, 'duty', 'Does it.', '{}', 1, 1 from roles.role;
insert into roles.finding (role_id, position, rule, severity, message, fingerprint, first_line, last_line)
select id, 1, 'rule', 'advice', 'Look again.', 'f', 1, 1 from roles.role;
insert into roles.accepted_finding (role_id, rule, fingerprint, reason, accepted_at, accepted_by)
select id, 'rule', 'f', 'It is so.', now(), 'Somebody' from roles.role;
insert into roles.said_pay (role_id, position, min, max, currency, period) select id, 1, 1, 2, 'GBP', 'year' from roles.role;
insert into roles.to_check (role_id, due) select id, current_date from roles.role;

insert into roles.framework_version (id, kind, organisation_id, published_on, fingerprint, content, skills, role_levels, files,
    imported_at, imported_by)
select uuidv7(), 'SFIA', id, current_date, slug, jsonb '{}', 1, 1, array[''], now(), 'Somebody' from access.organisation
union all select uuidv7(), 'GOVERNMENT', null, current_date, 'open', '{}', 1, 1, array[''], now(), 'Somebody';
insert into roles.role_framework (role_id, framework_version_id, moved_at, moved_by)
select role.id, version.id, now(), 'Somebody' from roles.role join roles.framework_version as version on version.organisation_id is null;

insert into roles.import (id, organisation_id, total, started_at, started_by)
select uuidv7(), id, 1, now(), 'Somebody' from access.organisation;
insert into roles.import_item (import_id, seq, name, outcome) select id, 1, 'a', 'new' from roles.import;
insert into roles.import_role (import_id, seq, part, role_id, outcome, summary)
select import.id, 1, 1, role.id, 'new', '' from roles.import join roles.role on role.organisation_id = import.organisation_id
where slug in ('P', 'X', 'U');

insert into roles.pay_band (organisation_id, grade, place, effective, min, max, currency, period, recorded_at, recorded_by)
select id, 'G', 'London', daterange(current_date, null), 1, 2, 'GBP', 'year', now(), 'Somebody' from access.organisation;
insert into roles.place_weighting (organisation_id, place, base, factor, effective, recorded_at, recorded_by)
select id, 'London', 'Elsewhere', 1.1, daterange(current_date, null), now(), 'Somebody' from access.organisation;
insert into roles.usual_weighting (organisation_id, factor) select id, 1.1 from access.organisation;
insert into roles.word (organisation_id, word) select id, 'word' from access.organisation;

insert into platform.message (id, kind, recipient, about, next_try_at, give_up_at)
values (uuidv7(), 'kind', 'somebody@example', '{}', now(), now());
