-- A query shows what whoever asks may know, also where it forgets to ask for that alone. What several policies of a table let
-- through is shown; PostgreSQL looks at the one whose name comes last first, and so at “own” before “others_see”.

-- What an organisation keeps for itself: what came in, what it pays, and how its roles come to be as they are.
alter table roles.document enable row level security;
create policy own on roles.document using (organisation_id = any ((select access.organisations())::uuid[]));

alter table roles.import enable row level security;
create policy own on roles.import using (organisation_id = any ((select access.organisations())::uuid[]));

alter table roles.import_item enable row level security;
create policy own on roles.import_item using (belongs_to = any ((select access.organisations())::uuid[]));

alter table roles.import_role enable row level security;
create policy own on roles.import_role using (belongs_to = any ((select access.organisations())::uuid[]));

alter table roles.draft enable row level security;
create policy own on roles.draft using (belongs_to = any ((select access.organisations())::uuid[]));

alter table roles.correction enable row level security;
create policy own on roles.correction using (belongs_to = any ((select access.organisations())::uuid[]));

alter table roles.withdrawal enable row level security;
create policy own on roles.withdrawal using (belongs_to = any ((select access.organisations())::uuid[]));

alter table roles.finding enable row level security;
create policy own on roles.finding using (belongs_to = any ((select access.organisations())::uuid[]));

alter table roles.accepted_finding enable row level security;
create policy own on roles.accepted_finding using (belongs_to = any ((select access.organisations())::uuid[]));

alter table roles.role_framework enable row level security;
create policy own on roles.role_framework using (belongs_to = any ((select access.organisations())::uuid[]));

alter table roles.to_check enable row level security;
create policy own on roles.to_check using (belongs_to = any ((select access.organisations())::uuid[]));

alter table roles.pay_band enable row level security;
create policy own on roles.pay_band using (organisation_id = any ((select access.organisations())::uuid[]));

alter table roles.place_weighting enable row level security;
create policy own on roles.place_weighting using (organisation_id = any ((select access.organisations())::uuid[]));

alter table roles.usual_weighting enable row level security;
create policy own on roles.usual_weighting using (organisation_id = any ((select access.organisations())::uuid[]));

alter table roles.word enable row level security;
create policy own on roles.word using (organisation_id = any ((select access.organisations())::uuid[]));

-- An open framework is everybody's; whoever belongs to an organisation may bring one.
alter table roles.framework_version enable row level security;
create policy own on roles.framework_version using (organisation_id = any ((select access.organisations())::uuid[]));
create policy others_see on roles.framework_version for select using (organisation_id is null);
create policy bring_open on roles.framework_version for insert
    with check (organisation_id is null and cardinality(access.organisations()) > 0);

-- A share is known to both sides; the side whose the role is makes and ends it.
alter table roles.share enable row level security;
create policy own on roles.share using (organisation_id = any ((select access.organisations())::uuid[]));
create policy others_see on roles.share for select
    using (with_organisation_id = any ((select access.organisations())::uuid[]));

-- A role is its organisation's. Others see it while it is published, and public or shared with them.
alter table roles.role enable row level security;
create policy own on roles.role using (organisation_id = any ((select access.organisations())::uuid[]));
create policy others_see on roles.role for select using (status = 'published' and (is_public or id in (
    select role_id from roles.share
    where with_organisation_id = any ((select access.organisations())::uuid[]) and ended_at is null and until >= current_date)));

-- Whoever sees a role sees what the library shows of it: of its versions the live one.
alter table roles.statement enable row level security;
create policy own on roles.statement using (belongs_to = any ((select access.organisations())::uuid[]));
create policy others_see on roles.statement for select using (exists (select from roles.role where role.id = role_id));

alter table roles.said_pay enable row level security;
create policy own on roles.said_pay using (belongs_to = any ((select access.organisations())::uuid[]));
create policy others_see on roles.said_pay for select using (exists (select from roles.role where role.id = role_id));

alter table roles.version enable row level security;
create policy own on roles.version using (belongs_to = any ((select access.organisations())::uuid[]));
create policy others_see on roles.version for select
    using (exists (select from roles.role where role.id = role_id and live_version = number));
