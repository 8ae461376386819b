/**
 * Which lines of the logs were not decided here but read from a report, and from which: a log beside the logs, as their
 * lines never change. A claim’s line is found by who decided and when, so that it is known again after an undo.
 */
export const sql = `
CREATE TABLE lines_read (
  sequence   INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT NOT NULL UNIQUE,
  log        TEXT NOT NULL,
  claim_id   TEXT NOT NULL REFERENCES claims (id),
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  report     TEXT NOT NULL CHECK (report <> ''),
  sha256     TEXT NOT NULL CHECK (length(sha256) = 64),
  weighed    INTEGER NOT NULL CHECK (weighed IN (0, 1)),
  made_by    TEXT NOT NULL,
  made_at    TEXT NOT NULL
) STRICT;
CREATE INDEX lines_read_of_claim ON lines_read (claim_id, log, decided_at);
CREATE TRIGGER lines_read_are_never_changed BEFORE UPDATE ON lines_read
BEGIN SELECT RAISE(ABORT, 'lines read from reports are appended, never changed'); END;
CREATE TRIGGER lines_read_are_never_deleted BEFORE DELETE ON lines_read
BEGIN SELECT RAISE(ABORT, 'lines read from reports are appended, never deleted'); END;
CREATE TRIGGER lines_read_are_never_replaced BEFORE INSERT ON lines_read
WHEN EXISTS (SELECT 1 FROM lines_read WHERE sequence = new.sequence OR id = new.id)
BEGIN SELECT RAISE(ABORT, 'lines read from reports are appended, never replaced'); END;
`;
