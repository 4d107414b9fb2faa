-- What somebody can be to an organisation besides its administrator.
alter table access.relation
    -- the family of roles somebody heads; empty: every family
    add column family text not null default '',
    drop constraint relation_relation_check,
    add constraint relation_kind check (relation in ('administrator', 'head_of_profession', 'lead', 'auditor')),
    add constraint relation_family check (family = '' or relation = 'head_of_profession'),
    drop constraint relation_pkey,
    add primary key (organisation_id, relation, account_id, family);
