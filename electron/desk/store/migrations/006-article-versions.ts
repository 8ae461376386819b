/**
 * An article can be superseded by a newer version of itself, and a claim can come from one of the earlier version. A
 * verdict may now also be carried over, or end because the wording changed or because a second person disagreed.
 */
export const sql = `
ALTER TABLE articles ADD COLUMN superseded_by TEXT REFERENCES articles (id);
CREATE UNIQUE INDEX articles_versions ON articles (superseded_by) WHERE superseded_by IS NOT NULL;
CREATE INDEX passages_by_digest ON passages (digest);

CREATE TABLE claim_origins (
  claim_id   TEXT PRIMARY KEY REFERENCES claims (id),
  earlier_id TEXT NOT NULL REFERENCES claims (id),
  fate       TEXT NOT NULL CHECK (fate IN ('unchanged', 'moved', 'reworded', 'altered'))
) STRICT, WITHOUT ROWID;

CREATE TABLE verdicts_with_more_causes (
  sequence   INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT NOT NULL UNIQUE,
  claim_id   TEXT NOT NULL REFERENCES claims (id),
  value      TEXT CHECK (value IN ('confirmed', 'outdated', 'speculative')),
  note       TEXT NOT NULL,
  correction TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  cause      TEXT NOT NULL CHECK (cause IN ('decision', 'undo', 'redo', 'carried', 'reworded', 'disagreement')),
  evidence   TEXT NOT NULL CHECK (json_valid(evidence)),
  fault      TEXT NOT NULL DEFAULT 'overtaken' CHECK (fault IN ('overtaken', 'wrong'))
) STRICT;
INSERT INTO verdicts_with_more_causes
    (sequence, id, claim_id, value, note, correction, decided_by, decided_at, cause, evidence, fault)
  SELECT sequence, id, claim_id, value, note, correction, decided_by, decided_at, cause, evidence, fault
    FROM verdicts ORDER BY sequence;
DROP TABLE verdicts;
ALTER TABLE verdicts_with_more_causes RENAME TO verdicts;
CREATE INDEX verdicts_of_claim ON verdicts (claim_id, sequence);
CREATE TRIGGER verdicts_are_never_changed BEFORE UPDATE ON verdicts
BEGIN SELECT RAISE(ABORT, 'verdicts are appended, never changed'); END;
CREATE TRIGGER verdicts_are_never_deleted BEFORE DELETE ON verdicts
BEGIN SELECT RAISE(ABORT, 'verdicts are appended, never deleted'); END;
CREATE TRIGGER verdicts_are_never_replaced BEFORE INSERT ON verdicts
WHEN EXISTS (SELECT 1 FROM verdicts WHERE sequence = new.sequence OR id = new.id)
BEGIN SELECT RAISE(ABORT, 'verdicts are appended, never replaced'); END;
`;
