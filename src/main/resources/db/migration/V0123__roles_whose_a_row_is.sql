-- Which organisation a row belongs to stands in the row itself, so that a policy need not look for it elsewhere. It is that of
-- the role or the import that the row is of, and follows from it where it is not given.
create function roles.belongs_with_role() returns trigger language plpgsql as $$
begin
    new.belongs_to := (select organisation_id from roles.role where id = new.role_id);
    return new;
end
$$;

create function roles.belongs_with_import() returns trigger language plpgsql as $$
begin
    new.belongs_to := (select organisation_id from roles.import where id = new.import_id);
    return new;
end
$$;

alter table roles.import add constraint import_of_organisation unique (id, organisation_id);

alter table roles.draft add column belongs_to uuid;
update roles.draft set belongs_to = role.organisation_id from roles.role where role.id = role_id;
alter table roles.draft alter belongs_to set not null,
    drop constraint draft_role_id_fkey,
    add foreign key (role_id, belongs_to) references roles.role (id, organisation_id);
create trigger draft_belongs before insert on roles.draft for each row when (new.belongs_to is null)
    execute function roles.belongs_with_role();

alter table roles.correction add column belongs_to uuid;
update roles.correction set belongs_to = role.organisation_id from roles.role where role.id = role_id;
alter table roles.correction alter belongs_to set not null,
    drop constraint correction_role_id_fkey,
    add foreign key (role_id, belongs_to) references roles.role (id, organisation_id);
create trigger correction_belongs before insert on roles.correction for each row when (new.belongs_to is null)
    execute function roles.belongs_with_role();

alter table roles.version add column belongs_to uuid;
alter table roles.version disable trigger version_never_changes;
update roles.version set belongs_to = role.organisation_id from roles.role where role.id = role_id;
alter table roles.version enable trigger version_never_changes;
alter table roles.version alter belongs_to set not null,
    drop constraint version_role_id_fkey,
    add foreign key (role_id, belongs_to) references roles.role (id, organisation_id);
create trigger version_belongs before insert on roles.version for each row when (new.belongs_to is null)
    execute function roles.belongs_with_role();

alter table roles.withdrawal add column belongs_to uuid;
update roles.withdrawal set belongs_to = role.organisation_id from roles.role where role.id = role_id;
alter table roles.withdrawal alter belongs_to set not null,
    drop constraint withdrawal_role_id_fkey,
    add foreign key (role_id, belongs_to) references roles.role (id, organisation_id);
create trigger withdrawal_belongs before insert on roles.withdrawal for each row when (new.belongs_to is null)
    execute function roles.belongs_with_role();

alter table roles.statement add column belongs_to uuid;
update roles.statement set belongs_to = role.organisation_id from roles.role where role.id = role_id;
alter table roles.statement alter belongs_to set not null,
    drop constraint statement_role_id_fkey,
    add foreign key (role_id, belongs_to) references roles.role (id, organisation_id) on delete cascade;
create trigger statement_belongs before insert on roles.statement for each row when (new.belongs_to is null)
    execute function roles.belongs_with_role();

alter table roles.finding add column belongs_to uuid;
update roles.finding set belongs_to = role.organisation_id from roles.role where role.id = role_id;
alter table roles.finding alter belongs_to set not null,
    drop constraint finding_role_id_fkey,
    add foreign key (role_id, belongs_to) references roles.role (id, organisation_id) on delete cascade;
create trigger finding_belongs before insert on roles.finding for each row when (new.belongs_to is null)
    execute function roles.belongs_with_role();

alter table roles.accepted_finding add column belongs_to uuid;
update roles.accepted_finding set belongs_to = role.organisation_id from roles.role where role.id = role_id;
alter table roles.accepted_finding alter belongs_to set not null,
    drop constraint accepted_finding_role_id_fkey,
    add foreign key (role_id, belongs_to) references roles.role (id, organisation_id);
create trigger accepted_finding_belongs before insert on roles.accepted_finding for each row when (new.belongs_to is null)
    execute function roles.belongs_with_role();

alter table roles.said_pay add column belongs_to uuid;
update roles.said_pay set belongs_to = role.organisation_id from roles.role where role.id = role_id;
alter table roles.said_pay alter belongs_to set not null,
    drop constraint said_pay_role_id_fkey,
    add foreign key (role_id, belongs_to) references roles.role (id, organisation_id) on delete cascade;
create trigger said_pay_belongs before insert on roles.said_pay for each row when (new.belongs_to is null)
    execute function roles.belongs_with_role();

alter table roles.role_framework add column belongs_to uuid;
update roles.role_framework set belongs_to = role.organisation_id from roles.role where role.id = role_id;
alter table roles.role_framework alter belongs_to set not null,
    drop constraint role_framework_role_id_fkey,
    add foreign key (role_id, belongs_to) references roles.role (id, organisation_id);
create trigger role_framework_belongs before insert on roles.role_framework for each row when (new.belongs_to is null)
    execute function roles.belongs_with_role();

alter table roles.to_check add column belongs_to uuid;
update roles.to_check set belongs_to = role.organisation_id from roles.role where role.id = role_id;
delete from roles.to_check where belongs_to is null;
alter table roles.to_check alter belongs_to set not null;
create trigger to_check_belongs before insert on roles.to_check for each row when (new.belongs_to is null)
    execute function roles.belongs_with_role();

alter table roles.import_item add column belongs_to uuid;
update roles.import_item set belongs_to = import.organisation_id from roles.import where import.id = import_id;
alter table roles.import_item alter belongs_to set not null,
    drop constraint import_item_import_id_fkey,
    add foreign key (import_id, belongs_to) references roles.import (id, organisation_id);
create trigger import_item_belongs before insert on roles.import_item for each row when (new.belongs_to is null)
    execute function roles.belongs_with_import();

alter table roles.import_role add column belongs_to uuid;
update roles.import_role set belongs_to = import.organisation_id from roles.import where import.id = import_id;
alter table roles.import_role alter belongs_to set not null,
    add foreign key (import_id, belongs_to) references roles.import (id, organisation_id);
create trigger import_role_belongs before insert on roles.import_role for each row when (new.belongs_to is null)
    execute function roles.belongs_with_import();

-- What waits in the background, and for which organisation it is to be done.
create function roles.unfinished_imports() returns table (import_id uuid, organisation_id uuid)
    language sql stable security definer set search_path = '' as $$
    select id, organisation_id from roles.import where finished_at is null and stopped_at is null order by id
$$;

create function roles.organisation_to_check(today date) returns uuid
    language sql stable security definer set search_path = '' as $$
    select belongs_to from roles.to_check where due <= today order by due, role_id limit 1
$$;

-- Whether nothing was ever imported, by any organisation.
create function roles.is_empty() returns boolean
    language sql stable security definer set search_path = '' as $$
    select not exists (select from roles.import)
$$;
