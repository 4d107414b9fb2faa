-- Finds the roles that have a duty or a criterion in the same words.
create index statement_same_words on roles.statement (md5(text)) where kind in ('duty', 'criterion');
