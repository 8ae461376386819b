/**
 * What an editor says a passage does to its claim, and that it decides: a log, like verdicts, with how that stands kept
 * beside the passage. What the passage was first taken to do – by the program, or as it was attached – stays known.
 */
export const sql = `
ALTER TABLE evidence ADD COLUMN first_relation TEXT;
ALTER TABLE evidence ADD COLUMN relation_set INTEGER NOT NULL DEFAULT 0 CHECK (relation_set IN (0, 1));
ALTER TABLE evidence ADD COLUMN decides INTEGER NOT NULL DEFAULT 0 CHECK (decides IN (0, 1));
UPDATE evidence SET first_relation = relation;

CREATE TABLE passage_roles (
  sequence     INTEGER PRIMARY KEY AUTOINCREMENT,
  id           TEXT NOT NULL UNIQUE,
  claim_id     TEXT NOT NULL REFERENCES claims (id),
  evidence_id  TEXT NOT NULL REFERENCES evidence (id),
  relation     TEXT NOT NULL,
  relation_set INTEGER NOT NULL CHECK (relation_set IN (0, 1)),
  decides      INTEGER NOT NULL CHECK (decides IN (0, 1)),
  cause        TEXT NOT NULL CHECK (cause IN ('decision', 'undo', 'redo', 'carried')),
  made_by      TEXT NOT NULL,
  made_at      TEXT NOT NULL
) STRICT;
CREATE INDEX passage_roles_of_claim ON passage_roles (claim_id, sequence);
CREATE INDEX passage_roles_of_evidence ON passage_roles (evidence_id, sequence);
CREATE TRIGGER passage_roles_are_never_changed BEFORE UPDATE ON passage_roles
BEGIN SELECT RAISE(ABORT, 'passage roles are appended, never changed'); END;
CREATE TRIGGER passage_roles_are_never_deleted BEFORE DELETE ON passage_roles
BEGIN SELECT RAISE(ABORT, 'passage roles are appended, never deleted'); END;
CREATE TRIGGER passage_roles_are_never_replaced BEFORE INSERT ON passage_roles
WHEN EXISTS (SELECT 1 FROM passage_roles WHERE sequence = new.sequence OR id = new.id)
BEGIN SELECT RAISE(ABORT, 'passage roles are appended, never replaced'); END;
`;
