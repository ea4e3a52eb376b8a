-- Full-text search: the words of reports, of statements and of stories, and the names of actors.
CREATE VIRTUAL TABLE report_search USING fts5 (words, content = 'report', content_rowid = 'id', tokenize = "porter unicode61 remove_diacritics 2", columnsize = 0);
CREATE VIRTUAL TABLE statement_search USING fts5 (content, content = 'statement', content_rowid = 'id', tokenize = "porter unicode61 remove_diacritics 2", columnsize = 0);
CREATE VIRTUAL TABLE story_search USING fts5 (headline, text, content = 'story', content_rowid = 'id', tokenize = "porter unicode61 remove_diacritics 2", columnsize = 0, detail = none);
CREATE VIRTUAL TABLE actor_search USING fts5 (name, content = 'actor', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2", columnsize = 0);
CREATE TRIGGER report_is_searched AFTER INSERT ON report BEGIN INSERT INTO report_search (rowid, words) VALUES (new.id, new.words); END;
CREATE TRIGGER statement_is_searched AFTER INSERT ON statement BEGIN INSERT INTO statement_search (rowid, content) VALUES (new.id, new.content); END;
CREATE TRIGGER story_is_searched AFTER INSERT ON story BEGIN INSERT INTO story_search (rowid, headline, text) VALUES (new.id, new.headline, new.text); END;
CREATE TRIGGER actor_is_searched AFTER INSERT ON actor BEGIN INSERT INTO actor_search (rowid, name) VALUES (new.id, new.name); END;
