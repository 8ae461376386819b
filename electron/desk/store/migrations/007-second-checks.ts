/** What second persons said of verdicts, and the sign-offs of articles: logs, like verdicts. */
export const sql = `
CREATE TABLE second_checks (
  sequence   INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT NOT NULL UNIQUE,
  verdict_id TEXT NOT NULL REFERENCES verdicts (id),
  outcome    TEXT CHECK (outcome IN ('agrees', 'disagrees')),
  note       TEXT NOT NULL,
  checked_by TEXT NOT NULL,
  checked_at TEXT NOT NULL,
  cause      TEXT NOT NULL CHECK (cause IN ('decision', 'undo', 'redo', 'carried'))
) STRICT;
CREATE INDEX second_checks_of_verdict ON second_checks (verdict_id, sequence);
CREATE TRIGGER second_checks_are_never_changed BEFORE UPDATE ON second_checks
BEGIN SELECT RAISE(ABORT, 'second checks are appended, never changed'); END;
CREATE TRIGGER second_checks_are_never_deleted BEFORE DELETE ON second_checks
BEGIN SELECT RAISE(ABORT, 'second checks are appended, never deleted'); END;
CREATE TRIGGER second_checks_are_never_replaced BEFORE INSERT ON second_checks
WHEN EXISTS (SELECT 1 FROM second_checks WHERE sequence = new.sequence OR id = new.id)
BEGIN SELECT RAISE(ABORT, 'second checks are appended, never replaced'); END;

CREATE TABLE sign_offs (
  sequence   INTEGER PRIMARY KEY AUTOINCREMENT,
  id         TEXT NOT NULL UNIQUE,
  article_id TEXT NOT NULL REFERENCES articles (id),
  digest     TEXT,
  signed_by  TEXT NOT NULL,
  signed_at  TEXT NOT NULL,
  cause      TEXT NOT NULL CHECK (cause IN ('decision', 'undo', 'redo'))
) STRICT;
CREATE INDEX sign_offs_of_article ON sign_offs (article_id, sequence);
CREATE TRIGGER sign_offs_are_never_changed BEFORE UPDATE ON sign_offs
BEGIN SELECT RAISE(ABORT, 'sign-offs are appended, never changed'); END;
CREATE TRIGGER sign_offs_are_never_deleted BEFORE DELETE ON sign_offs
BEGIN SELECT RAISE(ABORT, 'sign-offs are appended, never deleted'); END;
CREATE TRIGGER sign_offs_are_never_replaced BEFORE INSERT ON sign_offs
WHEN EXISTS (SELECT 1 FROM sign_offs WHERE sequence = new.sequence OR id = new.id)
BEGIN SELECT RAISE(ABORT, 'sign-offs are appended, never replaced'); END;
`;
