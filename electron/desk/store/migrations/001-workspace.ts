/** The first shape of a workspace. */
export const sql = `
CREATE TABLE articles (
  id           TEXT PRIMARY KEY,
  title        TEXT NOT NULL CHECK (title <> ''),
  byline       TEXT,
  outlet       TEXT,
  published_on TEXT NOT NULL,
  source_url   TEXT,
  format       TEXT NOT NULL CHECK (format IN ('text', 'markdown', 'html')),
  file_name    TEXT NOT NULL,
  sha256       TEXT NOT NULL CHECK (length(sha256) = 64),
  imported_at  TEXT NOT NULL,
  text         TEXT NOT NULL CHECK (text <> ''),
  blocks       TEXT NOT NULL CHECK (json_valid(blocks)),
  words        INTEGER NOT NULL,
  engine       TEXT NOT NULL,
  read_for     TEXT NOT NULL,
  analysis     TEXT NOT NULL DEFAULT 'waiting' CHECK (analysis IN ('waiting', 'reading', 'ready', 'failed')),
  removed_at   TEXT
) STRICT;
CREATE UNIQUE INDEX articles_once ON articles (sha256) WHERE removed_at IS NULL;

CREATE TRIGGER articles_text_never_changes BEFORE UPDATE OF text, blocks, sha256, format ON articles
BEGIN SELECT RAISE(ABORT, 'the text of an article never changes'); END;

CREATE TABLE originals (
  article_id TEXT PRIMARY KEY REFERENCES articles (id),
  bytes      BLOB NOT NULL
) STRICT;

CREATE TABLE passages (
  id         INTEGER PRIMARY KEY,
  article_id TEXT NOT NULL REFERENCES articles (id),
  ordinal    INTEGER NOT NULL,
  start      INTEGER NOT NULL CHECK (start >= 0),
  end        INTEGER NOT NULL CHECK (end > start),
  role       TEXT NOT NULL,
  quote      TEXT NOT NULL,
  digest     TEXT NOT NULL,
  dates      TEXT NOT NULL CHECK (json_valid(dates)),
  UNIQUE (article_id, ordinal)
) STRICT;

CREATE VIRTUAL TABLE passages_words USING fts5 (
  quote, content = 'passages', content_rowid = 'id', tokenize = 'porter unicode61 remove_diacritics 2'
);
CREATE TRIGGER passages_indexed AFTER INSERT ON passages
BEGIN INSERT INTO passages_words (rowid, quote) VALUES (new.id, new.quote); END;
CREATE TRIGGER passages_never_move BEFORE UPDATE OF article_id, ordinal, start, end, role, quote, digest ON passages
BEGIN SELECT RAISE(ABORT, 'passages never move'); END;

CREATE TABLE embeddings (
  model  TEXT NOT NULL,
  digest TEXT NOT NULL,
  vector BLOB NOT NULL,
  PRIMARY KEY (model, digest)
) STRICT, WITHOUT ROWID;

CREATE TABLE claims (
  id               TEXT PRIMARY KEY,
  article_id       TEXT NOT NULL REFERENCES articles (id),
  start            INTEGER NOT NULL CHECK (start >= 0),
  end              INTEGER NOT NULL CHECK (end > start),
  kind             TEXT NOT NULL,
  modality         TEXT NOT NULL CHECK (modality IN ('settled', 'speculative')),
  hedges           TEXT NOT NULL CHECK (json_valid(hedges)),
  dates            TEXT NOT NULL CHECK (json_valid(dates)),
  due_on           TEXT,
  speaker          TEXT,
  check_worthiness REAL NOT NULL,
  origin           TEXT NOT NULL CHECK (origin IN ('engine', 'editor')),
  engine           TEXT NOT NULL,
  removed_at       TEXT
) STRICT;
CREATE INDEX claims_of_article ON claims (article_id, start);

CREATE TABLE evidence (
  id         TEXT PRIMARY KEY,
  claim_id   TEXT NOT NULL REFERENCES claims (id),
  article_id TEXT NOT NULL REFERENCES articles (id),
  start      INTEGER NOT NULL CHECK (start >= 0),
  end        INTEGER NOT NULL CHECK (end > start),
  relation   TEXT NOT NULL CHECK (relation IN ('supports', 'contradicts', 'supersedes', 'mentions')),
  score      REAL NOT NULL,
  chosen_by  TEXT NOT NULL CHECK (chosen_by IN ('engine', 'editor')),
  engine     TEXT NOT NULL,
  added_at   TEXT NOT NULL,
  detached   INTEGER NOT NULL DEFAULT 0 CHECK (detached IN (0, 1)),
  removed_at TEXT
) STRICT;
CREATE INDEX evidence_of_claim ON evidence (claim_id);
CREATE INDEX evidence_in_article ON evidence (article_id);

CREATE TABLE suggestions (
  claim_id     TEXT PRIMARY KEY REFERENCES claims (id),
  value        TEXT NOT NULL CHECK (value IN ('confirmed', 'outdated', 'speculative')),
  confidence   REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  reasons      TEXT NOT NULL CHECK (json_valid(reasons)),
  engine       TEXT NOT NULL,
  suggested_at TEXT NOT NULL
) STRICT;

CREATE TABLE verdicts (
  sequence   INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT NOT NULL UNIQUE,
  claim_id   TEXT NOT NULL REFERENCES claims (id),
  value      TEXT CHECK (value IN ('confirmed', 'outdated', 'speculative')),
  note       TEXT NOT NULL,
  correction TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  cause      TEXT NOT NULL CHECK (cause IN ('decision', 'undo', 'redo')),
  evidence   TEXT NOT NULL CHECK (json_valid(evidence))
) STRICT;
CREATE INDEX verdicts_of_claim ON verdicts (claim_id, sequence);
CREATE TRIGGER verdicts_are_never_changed BEFORE UPDATE ON verdicts
BEGIN SELECT RAISE(ABORT, 'verdicts are appended, never changed'); END;
CREATE TRIGGER verdicts_are_never_deleted BEFORE DELETE ON verdicts
BEGIN SELECT RAISE(ABORT, 'verdicts are appended, never deleted'); END;

CREATE TRIGGER verdicts_are_never_replaced BEFORE INSERT ON verdicts
WHEN EXISTS (SELECT 1 FROM verdicts WHERE sequence = new.sequence OR id = new.id)
BEGIN SELECT RAISE(ABORT, 'verdicts are appended, never replaced'); END;

CREATE TABLE edits (
  sequence   INTEGER PRIMARY KEY AUTOINCREMENT,
  sentence   TEXT NOT NULL,
  article_id TEXT NOT NULL REFERENCES articles (id),
  claim_id   TEXT,
  change     TEXT NOT NULL CHECK (json_valid(change)),
  made_by    TEXT NOT NULL,
  made_at    TEXT NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))
) STRICT;
CREATE INDEX edits_by_state ON edits (state, sequence);

CREATE TABLE settings (
  name  TEXT PRIMARY KEY,
  value TEXT NOT NULL CHECK (json_valid(value))
) STRICT, WITHOUT ROWID;
`;
