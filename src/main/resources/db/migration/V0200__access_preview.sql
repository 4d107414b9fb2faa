-- As whom the session's person looks at the pages of an organisation, without changing anything; null: as themself.
alter table access.session
    add column as_account uuid references access.account (id),
    add column as_organisation uuid references access.organisation (id),
    add column as_until timestamptz,
    add constraint session_as check (num_nulls(as_account, as_organisation, as_until) in (0, 3));
