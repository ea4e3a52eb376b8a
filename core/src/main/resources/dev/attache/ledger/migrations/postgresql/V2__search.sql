-- Full-text search: the words of reports, of statements and of stories, and the names of actors.
CREATE INDEX report_search ON report USING gin (to_tsvector('english', words));
CREATE INDEX statement_search ON statement USING gin (to_tsvector('english', content));
CREATE INDEX story_search ON story USING gin (to_tsvector('english', coalesce(headline, '') || ' ' || text));
CREATE INDEX actor_search ON actor USING gin (to_tsvector('simple', name));
