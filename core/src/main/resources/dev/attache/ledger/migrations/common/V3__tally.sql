-- How many events each side has in each month, counted as they are kept: a busy state has hundreds of thousands.
CREATE TABLE tally (
  side TEXT NOT NULL,
  month TEXT NOT NULL,
  type TEXT NOT NULL,
  events INTEGER NOT NULL,
  PRIMARY KEY (side, month, type)
)${without_rowid};
INSERT INTO tally (side, month, type, events)
SELECT who, substr(day, 1, 7), type, count(*) FROM involved
WHERE who NOT LIKE '%.%' GROUP BY who, substr(day, 1, 7), type;

-- event_actor has it; nobody asked for it here.
ALTER TABLE involved DROP COLUMN role;

-- Keys of six bytes: the day and the first 32 bits of the number, which had 40.
CREATE TABLE shorter_key (
  block BIGINT NOT NULL,
  event INTEGER NOT NULL REFERENCES event,
  PRIMARY KEY (block, event)
)${without_rowid};
INSERT INTO shorter_key (block, event)
SELECT DISTINCT ((block >> 40) << 32) | ((block & 1099511627775) >> 8), event FROM same_event_key;
DROP TABLE same_event_key;
ALTER TABLE shorter_key RENAME TO same_event_key;
