-- Whoever answers for personal data in an organisation.
alter table access.relation
    drop constraint relation_kind,
    add constraint relation_kind check (relation in ('administrator', 'head_of_profession', 'lead', 'auditor', 'privacy_officer'));
