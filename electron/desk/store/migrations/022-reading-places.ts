/** Where an editor left each article, so that it opens there again. No edit: neither the ledger nor undo knows of it. */
export const sql = `
CREATE TABLE reading_places (
  article_id TEXT PRIMARY KEY REFERENCES articles (id) ON DELETE CASCADE,
  claim_id   TEXT,
  offset     INTEGER NOT NULL CHECK (offset >= 0),
  left_at    TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`;
