/**
 * Claims set aside with a reason and without a verdict: a log, like verdicts; a line without a reason brings the claim
 * back. Which reasons there are is the program's to say, not the file's.
 */
export const sql = `
CREATE TABLE claims_set_aside (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  id       TEXT NOT NULL UNIQUE,
  claim_id TEXT NOT NULL REFERENCES claims (id),
  reason   TEXT CHECK (reason <> ''),
  words    TEXT NOT NULL CHECK ((reason IS 'own') = (words <> '')),
  set_by   TEXT NOT NULL,
  set_at   TEXT NOT NULL,
  cause    TEXT NOT NULL CHECK (cause IN ('decision', 'undo', 'redo', 'carried')),
  made_by  TEXT NOT NULL,
  made_at  TEXT NOT NULL
) STRICT;
CREATE INDEX claims_set_aside_of_claim ON claims_set_aside (claim_id, sequence);
CREATE TRIGGER claims_set_aside_are_never_changed BEFORE UPDATE ON claims_set_aside
BEGIN SELECT RAISE(ABORT, 'claims set aside are appended, never changed'); END;
CREATE TRIGGER claims_set_aside_are_never_deleted BEFORE DELETE ON claims_set_aside
BEGIN SELECT RAISE(ABORT, 'claims set aside are appended, never deleted'); END;
CREATE TRIGGER claims_set_aside_are_never_replaced BEFORE INSERT ON claims_set_aside
WHEN EXISTS (SELECT 1 FROM claims_set_aside WHERE sequence = new.sequence OR id = new.id)
BEGIN SELECT RAISE(ABORT, 'claims set aside are appended, never replaced'); END;
`;
