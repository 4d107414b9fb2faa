-- Whether the reading was unsure of it, or a check found it.
alter table roles.finding add column unsure boolean not null default false;
