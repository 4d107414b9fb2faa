-- The last revision any draft of the role had: the next draft goes on from it, so that no two drafts are taken for each other.
alter table roles.role add column last_revision int not null default 0;
