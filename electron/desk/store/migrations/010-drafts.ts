/** What was typed and not saved yet, so that a window that closes loses nothing. */
export const sql = `
CREATE TABLE drafts (
  kind       TEXT NOT NULL CHECK (kind IN ('notes', 'disagreement', 'leaving', 'paste')),
  subject_id TEXT NOT NULL,
  words      TEXT NOT NULL CHECK (words <> ''),
  kept_at    TEXT NOT NULL,
  PRIMARY KEY (kind, subject_id)
) STRICT, WITHOUT ROWID;
`;
