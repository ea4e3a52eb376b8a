-- The record: stories, what they report, and the events that reports are about.
-- docs/ledger.md says what each column means; the table codebook says the same in the ledger itself.
-- Days are ISO 8601 (2023-03-21), times EDTF, offsets Unicode code points.

CREATE TABLE schema_version (
  version INTEGER NOT NULL
);

CREATE TABLE codebook (
  table_name TEXT NOT NULL,
  column_name TEXT NOT NULL,
  meaning TEXT NOT NULL,
  PRIMARY KEY (table_name, column_name)
);

CREATE TABLE writer (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  reader TEXT NOT NULL,
  UNIQUE (name, reader)
);

CREATE TABLE place (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  geonames INTEGER,
  country TEXT,
  latitude DOUBLE PRECISION,
  longitude DOUBLE PRECISION,
  resolution TEXT NOT NULL,
  note TEXT
);
CREATE INDEX place_name ON place (name);

CREATE TABLE actor (
  id INTEGER PRIMARY KEY,
  ident TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  known_as TEXT,
  country TEXT,
  code TEXT,
  sector TEXT NOT NULL,
  office TEXT,
  member_of TEXT,
  wikidata TEXT
);
CREATE INDEX actor_ident ON actor (ident);

CREATE TABLE story (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  digest TEXT NOT NULL,
  source TEXT NOT NULL,
  state TEXT NOT NULL,
  supersedes INTEGER REFERENCES story,
  copy_of INTEGER REFERENCES story,
  origin INTEGER NOT NULL,
  source_key TEXT NOT NULL,
  words_key BIGINT NOT NULL,
  guid TEXT,
  version TEXT,
  signal TEXT,
  updated TEXT,
  url TEXT,
  outlet TEXT,
  agency TEXT,
  distributor TEXT,
  headline TEXT,
  published TEXT,
  published_from TEXT NOT NULL,
  language TEXT NOT NULL,
  text TEXT NOT NULL,
  writer INTEGER NOT NULL REFERENCES writer
);
CREATE INDEX story_digest ON story (digest);
CREATE INDEX story_name ON story (name);
CREATE INDEX story_origin ON story (origin);
CREATE INDEX story_words ON story (words_key);
CREATE INDEX story_guid ON story (guid) WHERE guid IS NOT NULL;
CREATE INDEX story_url ON story (url) WHERE url IS NOT NULL;

CREATE TABLE story_actor (
  story INTEGER NOT NULL REFERENCES story,
  actor INTEGER NOT NULL REFERENCES actor,
  mentions INTEGER NOT NULL,
  PRIMARY KEY (story, actor)
)${without_rowid};

CREATE TABLE story_place (
  story INTEGER NOT NULL REFERENCES story,
  place INTEGER NOT NULL REFERENCES place,
  mentions INTEGER NOT NULL,
  PRIMARY KEY (story, place)
)${without_rowid};

CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  state TEXT NOT NULL,
  type TEXT NOT NULL,
  mode TEXT,
  contexts TEXT,
  quad INTEGER NOT NULL,
  intensity DOUBLE PRECISION NOT NULL,
  cameo TEXT NOT NULL,
  status TEXT NOT NULL,
  edtf TEXT,
  dated TEXT,
  day_from TEXT,
  day_to TEXT,
  place INTEGER REFERENCES place,
  reports INTEGER NOT NULL,
  outlets INTEGER NOT NULL,
  sources INTEGER NOT NULL,
  first_published TEXT,
  last_published TEXT,
  confidence DOUBLE PRECISION NOT NULL,
  corrections INTEGER NOT NULL
);

CREATE TABLE event_actor (
  event INTEGER NOT NULL REFERENCES event,
  role TEXT NOT NULL,
  position INTEGER NOT NULL,
  actor INTEGER NOT NULL REFERENCES actor,
  PRIMARY KEY (event, role, position)
)${without_rowid};
CREATE INDEX event_actor_actor ON event_actor (actor);

CREATE TABLE involved (
  who TEXT NOT NULL,
  day TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES event,
  role TEXT NOT NULL,
  type TEXT NOT NULL,
  PRIMARY KEY (who, day, event)
)${without_rowid};

CREATE TABLE dyad (
  source TEXT NOT NULL,
  target TEXT NOT NULL,
  day TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES event,
  direction TEXT NOT NULL,
  type TEXT NOT NULL,
  PRIMARY KEY (source, target, day, event)
)${without_rowid};

CREATE TABLE same_event_key (
  block BIGINT NOT NULL,
  event INTEGER NOT NULL REFERENCES event,
  PRIMARY KEY (block, event)
)${without_rowid};

CREATE TABLE report (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event,
  story INTEGER NOT NULL REFERENCES story,
  local_id TEXT NOT NULL,
  telling INTEGER NOT NULL,
  stands_in TEXT NOT NULL,
  sentence INTEGER NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  trigger_start INTEGER NOT NULL,
  trigger_end INTEGER NOT NULL,
  words TEXT NOT NULL,
  actor_start INTEGER,
  actor_words TEXT,
  recipient_start INTEGER,
  recipient_words TEXT,
  type TEXT NOT NULL,
  mode TEXT,
  contexts TEXT,
  intensity DOUBLE PRECISION NOT NULL,
  cameo TEXT NOT NULL,
  status TEXT NOT NULL,
  edtf TEXT,
  dated TEXT,
  place INTEGER REFERENCES place,
  killed INTEGER,
  injured INTEGER,
  arrested INTEGER,
  counted INTEGER,
  amount DOUBLE PRECISION,
  currency TEXT,
  found_by TEXT NOT NULL,
  confidence DOUBLE PRECISION NOT NULL
);
CREATE INDEX report_event ON report (event);
CREATE INDEX report_story ON report (story);

CREATE TABLE participant (
  report INTEGER NOT NULL REFERENCES report,
  role TEXT NOT NULL,
  position INTEGER NOT NULL,
  actor INTEGER NOT NULL REFERENCES actor,
  PRIMARY KEY (report, role, position)
)${without_rowid};

CREATE TABLE attribution (
  report INTEGER NOT NULL REFERENCES report,
  position INTEGER NOT NULL,
  speaker INTEGER NOT NULL REFERENCES actor,
  medium INTEGER REFERENCES actor,
  statement_id TEXT NOT NULL,
  PRIMARY KEY (report, position)
)${without_rowid};

CREATE TABLE statement (
  id INTEGER PRIMARY KEY,
  story INTEGER NOT NULL REFERENCES story,
  local_id TEXT NOT NULL,
  speaker INTEGER REFERENCES actor,
  addressee INTEGER REFERENCES actor,
  medium INTEGER REFERENCES actor,
  kind TEXT NOT NULL,
  saying TEXT NOT NULL,
  stance TEXT NOT NULL,
  source_words TEXT,
  cue_words TEXT,
  unnamed_words TEXT,
  content TEXT NOT NULL,
  start_at INTEGER NOT NULL,
  end_at INTEGER NOT NULL,
  edtf TEXT,
  day TEXT,
  found_by TEXT NOT NULL
);
CREATE INDEX statement_story ON statement (story);
CREATE INDEX statement_speaker ON statement (speaker, day);

CREATE TABLE statement_via (
  statement INTEGER NOT NULL REFERENCES statement,
  position INTEGER NOT NULL,
  actor INTEGER NOT NULL REFERENCES actor,
  PRIMARY KEY (statement, position)
)${without_rowid};

CREATE TABLE agenda (
  event INTEGER PRIMARY KEY REFERENCES event,
  state TEXT NOT NULL,
  edtf TEXT,
  due_from TEXT,
  due_to TEXT,
  outcome INTEGER REFERENCES event
);
CREATE INDEX agenda_due ON agenda (due_to, due_from);

CREATE TABLE agenda_step (
  event INTEGER NOT NULL REFERENCES event,
  step INTEGER NOT NULL,
  state TEXT NOT NULL,
  edtf TEXT,
  report INTEGER NOT NULL REFERENCES report,
  PRIMARY KEY (event, step)
)${without_rowid};

CREATE TABLE correction (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  event INTEGER NOT NULL REFERENCES event,
  role TEXT,
  old_value TEXT,
  new_value TEXT,
  story INTEGER REFERENCES story,
  start_at INTEGER,
  end_at INTEGER,
  quote TEXT,
  note TEXT,
  made_by TEXT NOT NULL,
  made_at TEXT NOT NULL
);
CREATE INDEX correction_event ON correction (event);

CREATE TABLE change (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  story INTEGER REFERENCES story,
  former INTEGER REFERENCES story,
  guid TEXT,
  note TEXT
);
CREATE INDEX change_guid ON change (guid);

CREATE VIEW current_report AS
SELECT report.*, story.published, story.outlet, story.agency, story.headline, story.url, story.source_key
FROM report JOIN story ON story.id = report.story
WHERE story.state = 'current';

CREATE VIEW claim AS
SELECT event, 'killed' AS topic, CAST(killed AS TEXT) AS value, id AS report, story FROM current_report WHERE killed IS NOT NULL
UNION ALL
SELECT event, 'injured', CAST(injured AS TEXT), id, story FROM current_report WHERE injured IS NOT NULL
UNION ALL
SELECT event, 'arrested', CAST(arrested AS TEXT), id, story FROM current_report WHERE arrested IS NOT NULL
UNION ALL
SELECT event, 'count', CAST(counted AS TEXT), id, story FROM current_report WHERE counted IS NOT NULL
UNION ALL
SELECT event, 'date', edtf, id, story FROM current_report WHERE edtf IS NOT NULL
UNION ALL
SELECT event, 'status', status, id, story FROM current_report
UNION ALL
SELECT r.event, 'actor', a.name, r.id, r.story
FROM current_report r JOIN participant p ON p.report = r.id AND p.role = 'actor' JOIN actor a ON a.id = p.actor;
