/**
 * Articles in named collections. An edit of a collection belongs to no article, so the history of edits is built anew
 * with room for that.
 */
export const sql = `
CREATE TABLE collections (
  id              TEXT PRIMARY KEY,
  name            TEXT NOT NULL CHECK (trim(name) <> ''),
  origin          TEXT NOT NULL CHECK (origin IN ('editor', 'samples')),
  compares_within INTEGER NOT NULL DEFAULT 0 CHECK (compares_within IN (0, 1)),
  created_at      TEXT NOT NULL,
  removed_at      TEXT
) STRICT;
CREATE UNIQUE INDEX collections_by_name ON collections (name COLLATE NOCASE) WHERE removed_at IS NULL;

CREATE TABLE collection_articles (
  collection_id TEXT NOT NULL REFERENCES collections (id),
  article_id    TEXT NOT NULL REFERENCES articles (id),
  PRIMARY KEY (collection_id, article_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX collections_of_article ON collection_articles (article_id, collection_id);

CREATE TABLE edits_of_anything (
  sequence   INTEGER PRIMARY KEY AUTOINCREMENT,
  sentence   TEXT NOT NULL,
  article_id TEXT REFERENCES articles (id),
  claim_id   TEXT,
  change     TEXT NOT NULL CHECK (json_valid(change)),
  made_by    TEXT NOT NULL,
  made_at    TEXT NOT NULL,
  state      TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))
) STRICT;
INSERT INTO edits_of_anything (sequence, sentence, article_id, claim_id, change, made_by, made_at, state)
  SELECT sequence, sentence, article_id, claim_id, change, made_by, made_at, state FROM edits ORDER BY sequence;
DROP TABLE edits;
ALTER TABLE edits_of_anything RENAME TO edits;
CREATE INDEX edits_by_state ON edits (state, sequence);
CREATE INDEX edits_of_article ON edits (article_id, sequence);
`;
