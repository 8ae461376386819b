/**
 * Ticks and dismissals get identifiers of their own, so that one can be told from another outside this file as well.
 * They come from what a line says: two copies of a workspace give the same line the same one.
 */
export const sql = `
CREATE TABLE part_ticks_with_ids (
  sequence   INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT NOT NULL UNIQUE,
  claim_id   TEXT NOT NULL REFERENCES claims (id),
  start      INTEGER NOT NULL CHECK (start >= 0),
  end        INTEGER NOT NULL CHECK (end > start),
  state      TEXT NOT NULL CHECK (state IN ('ticked', 'unticked', 'left')),
  reason     TEXT NOT NULL CHECK ((state = 'left') = (reason <> '')),
  checked_by TEXT NOT NULL,
  checked_at TEXT NOT NULL,
  cause      TEXT NOT NULL CHECK (cause IN ('decision', 'undo', 'redo'))
) STRICT;
INSERT INTO part_ticks_with_ids (sequence, id, claim_id, start, end, state, reason, checked_by, checked_at, cause)
  SELECT sequence,
         id_of('part tick', sequence, claim_id, start, end, state, reason, checked_by, checked_at, cause),
         claim_id, start, end, state, reason, checked_by, checked_at, cause
    FROM part_ticks ORDER BY sequence;
DROP TABLE part_ticks;
ALTER TABLE part_ticks_with_ids RENAME TO part_ticks;
CREATE INDEX part_ticks_of_claim ON part_ticks (claim_id, sequence);
CREATE TRIGGER part_ticks_are_never_changed BEFORE UPDATE ON part_ticks
BEGIN SELECT RAISE(ABORT, 'ticks are appended, never changed'); END;
CREATE TRIGGER part_ticks_are_never_deleted BEFORE DELETE ON part_ticks
BEGIN SELECT RAISE(ABORT, 'ticks are appended, never deleted'); END;
CREATE TRIGGER part_ticks_are_never_replaced BEFORE INSERT ON part_ticks
WHEN EXISTS (SELECT 1 FROM part_ticks WHERE sequence = new.sequence OR id = new.id)
BEGIN SELECT RAISE(ABORT, 'ticks are appended, never replaced'); END;

CREATE TABLE attention_dismissals_with_ids (
  sequence     INTEGER PRIMARY KEY AUTOINCREMENT,
  id           TEXT NOT NULL UNIQUE,
  claim_id     TEXT NOT NULL REFERENCES claims (id),
  dismissed_at TEXT,
  made_by      TEXT NOT NULL,
  made_at      TEXT NOT NULL,
  cause        TEXT NOT NULL CHECK (cause IN ('decision', 'undo', 'redo'))
) STRICT;
INSERT INTO attention_dismissals_with_ids (sequence, id, claim_id, dismissed_at, made_by, made_at, cause)
  SELECT sequence, id_of('dismissal', sequence, claim_id, dismissed_at, made_by, made_at, cause),
         claim_id, dismissed_at, made_by, made_at, cause
    FROM attention_dismissals ORDER BY sequence;
DROP TABLE attention_dismissals;
ALTER TABLE attention_dismissals_with_ids RENAME TO attention_dismissals;
CREATE INDEX attention_dismissals_of_claim ON attention_dismissals (claim_id, sequence);
CREATE TRIGGER attention_dismissals_are_never_changed BEFORE UPDATE ON attention_dismissals
BEGIN SELECT RAISE(ABORT, 'dismissals are appended, never changed'); END;
CREATE TRIGGER attention_dismissals_are_never_deleted BEFORE DELETE ON attention_dismissals
BEGIN SELECT RAISE(ABORT, 'dismissals are appended, never deleted'); END;
CREATE TRIGGER attention_dismissals_are_never_replaced BEFORE INSERT ON attention_dismissals
WHEN EXISTS (SELECT 1 FROM attention_dismissals WHERE sequence = new.sequence OR id = new.id)
BEGIN SELECT RAISE(ABORT, 'dismissals are appended, never replaced'); END;
`;
