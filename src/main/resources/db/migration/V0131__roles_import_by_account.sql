-- So that what the background does of it is that person's, whatever they are called by then.
alter table roles.import add column started_by_account uuid;
