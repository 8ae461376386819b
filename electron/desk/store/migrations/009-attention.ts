/** “Not now” for a claim that asked for another look: a log, like verdicts; null brings the claim back. */
export const sql = `
CREATE TABLE attention_dismissals (
  sequence     INTEGER PRIMARY KEY AUTOINCREMENT,
  claim_id     TEXT NOT NULL REFERENCES claims (id),
  dismissed_at TEXT,
  made_by      TEXT NOT NULL,
  made_at      TEXT NOT NULL,
  cause        TEXT NOT NULL CHECK (cause IN ('decision', 'undo', 'redo'))
) STRICT;
CREATE INDEX attention_dismissals_of_claim ON attention_dismissals (claim_id, sequence);
CREATE TRIGGER attention_dismissals_are_never_changed BEFORE UPDATE ON attention_dismissals
BEGIN SELECT RAISE(ABORT, 'dismissals are appended, never changed'); END;
CREATE TRIGGER attention_dismissals_are_never_deleted BEFORE DELETE ON attention_dismissals
BEGIN SELECT RAISE(ABORT, 'dismissals are appended, never deleted'); END;
`;
