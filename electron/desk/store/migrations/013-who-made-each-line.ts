/**
 * A line of a log says who made it and when, beside what it says: an undo brings an earlier decision back under the name
 * and time of whoever decided. Of the lines that are there it is known that none was made before the one above it.
 */
export const sql = `
CREATE TABLE verdicts_with_makers (
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
  fault      TEXT NOT NULL DEFAULT 'overtaken' CHECK (fault IN ('overtaken', 'wrong')),
  made_by    TEXT NOT NULL,
  made_at    TEXT NOT NULL
) STRICT;
INSERT INTO verdicts_with_makers
    (sequence, id, claim_id, value, note, correction, decided_by, decided_at, cause, evidence, fault, made_by, made_at)
  SELECT sequence, id, claim_id, value, note, correction, decided_by, decided_at, cause, evidence, fault,
         decided_by, max(decided_at) OVER (ORDER BY sequence)
    FROM verdicts ORDER BY sequence;
DROP TABLE verdicts;
ALTER TABLE verdicts_with_makers RENAME TO verdicts;
CREATE INDEX verdicts_of_claim ON verdicts (claim_id, sequence);
CREATE TRIGGER verdicts_are_never_changed BEFORE UPDATE ON verdicts
BEGIN SELECT RAISE(ABORT, 'verdicts are appended, never changed'); END;
CREATE TRIGGER verdicts_are_never_deleted BEFORE DELETE ON verdicts
BEGIN SELECT RAISE(ABORT, 'verdicts are appended, never deleted'); END;
CREATE TRIGGER verdicts_are_never_replaced BEFORE INSERT ON verdicts
WHEN EXISTS (SELECT 1 FROM verdicts WHERE sequence = new.sequence OR id = new.id)
BEGIN SELECT RAISE(ABORT, 'verdicts are appended, never replaced'); END;
CREATE TRIGGER verdicts_typed_indexed AFTER INSERT ON verdicts
BEGIN
  INSERT INTO verdicts_typed (rowid, value, note, correction, decided_by)
  VALUES (new.sequence, new.value, new.note, new.correction, new.decided_by);
END;

CREATE TABLE second_checks_with_makers (
  sequence   INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT NOT NULL UNIQUE,
  verdict_id TEXT NOT NULL REFERENCES verdicts (id),
  outcome    TEXT CHECK (outcome IN ('agrees', 'disagrees')),
  note       TEXT NOT NULL,
  checked_by TEXT NOT NULL,
  checked_at TEXT NOT NULL,
  cause      TEXT NOT NULL CHECK (cause IN ('decision', 'undo', 'redo', 'carried')),
  made_by    TEXT NOT NULL,
  made_at    TEXT NOT NULL
) STRICT;
INSERT INTO second_checks_with_makers
    (sequence, id, verdict_id, outcome, note, checked_by, checked_at, cause, made_by, made_at)
  SELECT sequence, id, verdict_id, outcome, note, checked_by, checked_at, cause,
         checked_by, max(checked_at) OVER (ORDER BY sequence)
    FROM second_checks ORDER BY sequence;
DROP TABLE second_checks;
ALTER TABLE second_checks_with_makers RENAME TO second_checks;
CREATE INDEX second_checks_of_verdict ON second_checks (verdict_id, sequence);
CREATE TRIGGER second_checks_are_never_changed BEFORE UPDATE ON second_checks
BEGIN SELECT RAISE(ABORT, 'second checks are appended, never changed'); END;
CREATE TRIGGER second_checks_are_never_deleted BEFORE DELETE ON second_checks
BEGIN SELECT RAISE(ABORT, 'second checks are appended, never deleted'); END;
CREATE TRIGGER second_checks_are_never_replaced BEFORE INSERT ON second_checks
WHEN EXISTS (SELECT 1 FROM second_checks WHERE sequence = new.sequence OR id = new.id)
BEGIN SELECT RAISE(ABORT, 'second checks are appended, never replaced'); END;

CREATE TABLE sign_offs_with_makers (
  sequence   INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES articles (id),
  digest     TEXT,
  signed_by  TEXT NOT NULL,
  signed_at  TEXT NOT NULL,
  cause      TEXT NOT NULL CHECK (cause IN ('decision', 'undo', 'redo')),
  made_by    TEXT NOT NULL,
  made_at    TEXT NOT NULL
) STRICT;
INSERT INTO sign_offs_with_makers (sequence, id, article_id, digest, signed_by, signed_at, cause, made_by, made_at)
  SELECT sequence, id, article_id, digest, signed_by, signed_at, cause,
         signed_by, max(signed_at) OVER (ORDER BY sequence)
    FROM sign_offs ORDER BY sequence;
DROP TABLE sign_offs;
ALTER TABLE sign_offs_with_makers RENAME TO sign_offs;
CREATE INDEX sign_offs_of_article ON sign_offs (article_id, sequence);
CREATE TRIGGER sign_offs_are_never_changed BEFORE UPDATE ON sign_offs
BEGIN SELECT RAISE(ABORT, 'sign-offs are appended, never changed'); END;
CREATE TRIGGER sign_offs_are_never_deleted BEFORE DELETE ON sign_offs
BEGIN SELECT RAISE(ABORT, 'sign-offs are appended, never deleted'); END;
CREATE TRIGGER sign_offs_are_never_replaced BEFORE INSERT ON sign_offs
WHEN EXISTS (SELECT 1 FROM sign_offs WHERE sequence = new.sequence OR id = new.id)
BEGIN SELECT RAISE(ABORT, 'sign-offs are appended, never replaced'); END;

CREATE TABLE part_ticks_with_makers (
  sequence   INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT NOT NULL UNIQUE,
  claim_id   TEXT NOT NULL REFERENCES claims (id),
  start      INTEGER NOT NULL CHECK (start >= 0),
  end        INTEGER NOT NULL CHECK (end > start),
  state      TEXT NOT NULL CHECK (state IN ('ticked', 'unticked', 'left')),
  reason     TEXT NOT NULL CHECK ((state = 'left') = (reason <> '')),
  checked_by TEXT NOT NULL,
  checked_at TEXT NOT NULL,
  cause      TEXT NOT NULL CHECK (cause IN ('decision', 'undo', 'redo')),
  made_by    TEXT NOT NULL,
  made_at    TEXT NOT NULL
) STRICT;
INSERT INTO part_ticks_with_makers
    (sequence, id, claim_id, start, end, state, reason, checked_by, checked_at, cause, made_by, made_at)
  SELECT sequence, id, claim_id, start, end, state, reason, checked_by, checked_at, cause,
         checked_by, max(checked_at) OVER (ORDER BY sequence)
    FROM part_ticks ORDER BY sequence;
DROP TABLE part_ticks;
ALTER TABLE part_ticks_with_makers RENAME TO part_ticks;
CREATE INDEX part_ticks_of_claim ON part_ticks (claim_id, sequence);
CREATE TRIGGER part_ticks_are_never_changed BEFORE UPDATE ON part_ticks
BEGIN SELECT RAISE(ABORT, 'ticks are appended, never changed'); END;
CREATE TRIGGER part_ticks_are_never_deleted BEFORE DELETE ON part_ticks
BEGIN SELECT RAISE(ABORT, 'ticks are appended, never deleted'); END;
CREATE TRIGGER part_ticks_are_never_replaced BEFORE INSERT ON part_ticks
WHEN EXISTS (SELECT 1 FROM part_ticks WHERE sequence = new.sequence OR id = new.id)
BEGIN SELECT RAISE(ABORT, 'ticks are appended, never replaced'); END;
`;
