/** Which formats there are is the program's to say, not the file's: a new one needs no new table. */
export const sql = `
CREATE TABLE articles_of_any_format (
  id            TEXT PRIMARY KEY,
  title         TEXT NOT NULL CHECK (title <> ''),
  byline        TEXT,
  outlet        TEXT,
  published_on  TEXT NOT NULL,
  source_url    TEXT,
  format        TEXT NOT NULL CHECK (format <> ''),
  file_name     TEXT NOT NULL,
  sha256        TEXT NOT NULL CHECK (length(sha256) = 64),
  imported_at   TEXT NOT NULL,
  text          TEXT NOT NULL CHECK (text <> ''),
  blocks        TEXT NOT NULL CHECK (json_valid(blocks)),
  words         INTEGER NOT NULL,
  engine        TEXT NOT NULL,
  read_for      TEXT NOT NULL,
  analysis      TEXT NOT NULL DEFAULT 'waiting' CHECK (analysis IN ('waiting', 'reading', 'ready', 'failed')),
  removed_at    TEXT,
  superseded_by TEXT REFERENCES articles (id)
) STRICT;
INSERT INTO articles_of_any_format
    (id, title, byline, outlet, published_on, source_url, format, file_name, sha256, imported_at, text, blocks, words,
     engine, read_for, analysis, removed_at, superseded_by)
  SELECT id, title, byline, outlet, published_on, source_url, format, file_name, sha256, imported_at, text, blocks, words,
         engine, read_for, analysis, removed_at, superseded_by
    FROM articles ORDER BY rowid;
DROP TABLE articles;
ALTER TABLE articles_of_any_format RENAME TO articles;
CREATE UNIQUE INDEX articles_once ON articles (sha256) WHERE removed_at IS NULL;
CREATE UNIQUE INDEX articles_versions ON articles (superseded_by) WHERE superseded_by IS NOT NULL;
CREATE TRIGGER articles_text_never_changes BEFORE UPDATE OF text, blocks, sha256, format ON articles
BEGIN SELECT RAISE(ABORT, 'the text of an article never changes'); END;
`;
