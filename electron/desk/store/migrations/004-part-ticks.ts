/** What checkers said of the parts of claims, line by line: a log, like verdicts. */
export const sql = `
CREATE TABLE part_ticks (
  sequence   INTEGER PRIMARY KEY AUTOINCREMENT,
  claim_id   TEXT NOT NULL REFERENCES claims (id),
  start      INTEGER NOT NULL CHECK (start >= 0),
  end        INTEGER NOT NULL CHECK (end > start),
  state      TEXT NOT NULL CHECK (state IN ('ticked', 'unticked', 'left')),
  reason     TEXT NOT NULL CHECK ((state = 'left') = (reason <> '')),
  checked_by TEXT NOT NULL,
  checked_at TEXT NOT NULL,
  cause      TEXT NOT NULL CHECK (cause IN ('decision', 'undo', 'redo'))
) STRICT;
CREATE INDEX part_ticks_of_claim ON part_ticks (claim_id, sequence);
CREATE TRIGGER part_ticks_are_never_changed BEFORE UPDATE ON part_ticks
BEGIN SELECT RAISE(ABORT, 'ticks are appended, never changed'); END;
CREATE TRIGGER part_ticks_are_never_deleted BEFORE DELETE ON part_ticks
BEGIN SELECT RAISE(ABORT, 'ticks are appended, never deleted'); END;
CREATE TRIGGER part_ticks_are_never_replaced BEFORE INSERT ON part_ticks
WHEN EXISTS (SELECT 1 FROM part_ticks WHERE sequence = new.sequence)
BEGIN SELECT RAISE(ABORT, 'ticks are appended, never replaced'); END;
`;
