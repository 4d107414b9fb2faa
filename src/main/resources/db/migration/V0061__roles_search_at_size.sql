-- Search finds a role by its words taken together, then reads that role's statements. An index of each statement's words
-- only misled it: a common word is in so many statements that looking them up took longer than all the rest.
drop index roles.statement_words;

-- Nothing asks these: titles are searched as part of a role's words, misspelt words in roles.word.
drop index roles.role_title_words;
drop index roles.role_title_trigrams;
