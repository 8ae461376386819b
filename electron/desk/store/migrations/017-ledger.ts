/**
 * The ledger: every article, verdict, second check, tick, sign-off, dismissal and set-aside has an entry that holds the
 * hash of the one before, as `docs/ledger.md` describes. What is there already is entered in the order in which it was made.
 */
export const sql = `
CREATE TABLE ledger (
  sequence INTEGER PRIMARY KEY AUTOINCREMENT,
  kind     TEXT NOT NULL,
  entry_id TEXT NOT NULL,
  hash     TEXT NOT NULL CHECK (length(hash) = 64),
  UNIQUE (kind, entry_id)
) STRICT;
CREATE TABLE ledger_order (
  sequence INTEGER PRIMARY KEY,
  kind     TEXT NOT NULL,
  entry_id TEXT NOT NULL,
  fields   TEXT NOT NULL
) STRICT;
INSERT INTO ledger_order (sequence, kind, entry_id, fields)
  SELECT row_number() OVER (ORDER BY made, rank, place), kind, id, fields FROM (
    SELECT 'article' AS kind, 1 AS rank, rowid AS place, id, imported_at AS made,
           ledger_fields(id, imported_at, format, file_name, sha256, CAST(text AS BLOB),
                         (SELECT bytes FROM originals WHERE article_id = articles.id)) AS fields
      FROM articles
    UNION ALL
    SELECT 'verdict', 2, sequence, id, max(made_at) OVER (ORDER BY sequence),
           ledger_fields(id, claim_id, value, note, correction, fault, decided_by, decided_at, evidence, cause, made_by, made_at)
      FROM verdicts
    UNION ALL
    SELECT 'second check', 3, sequence, id, max(made_at) OVER (ORDER BY sequence),
           ledger_fields(id, verdict_id, outcome, note, checked_by, checked_at, cause, made_by, made_at)
      FROM second_checks
    UNION ALL
    SELECT 'tick', 4, sequence, id, max(made_at) OVER (ORDER BY sequence),
           ledger_fields(id, claim_id, start, end, state, reason, checked_by, checked_at, cause, made_by, made_at)
      FROM part_ticks
    UNION ALL
    SELECT 'sign-off', 5, sequence, id, max(made_at) OVER (ORDER BY sequence),
           ledger_fields(id, article_id, digest, signed_by, signed_at, cause, made_by, made_at)
      FROM sign_offs
    UNION ALL
    SELECT 'dismissal', 6, sequence, id, max(made_at) OVER (ORDER BY sequence),
           ledger_fields(id, claim_id, dismissed_at, cause, made_by, made_at)
      FROM attention_dismissals
    UNION ALL
    SELECT 'set-aside', 7, sequence, id, max(made_at) OVER (ORDER BY sequence),
           ledger_fields(id, claim_id, reason, words, set_by, set_at, cause, made_by, made_at)
      FROM claims_set_aside
  );
INSERT INTO ledger (sequence, kind, entry_id, hash)
  WITH RECURSIVE chain (sequence, kind, entry_id, hash) AS (
    SELECT sequence, kind, entry_id, ledger_hash(sequence, NULL, kind, fields) FROM ledger_order WHERE sequence = 1
    UNION ALL
    SELECT o.sequence, o.kind, o.entry_id, ledger_hash(o.sequence, chain.hash, o.kind, o.fields)
      FROM chain JOIN ledger_order o ON o.sequence = chain.sequence + 1
  )
  SELECT sequence, kind, entry_id, hash FROM chain;
DROP TABLE ledger_order;
CREATE TRIGGER ledger_is_never_changed BEFORE UPDATE ON ledger
BEGIN SELECT RAISE(ABORT, 'entries are appended, never changed'); END;
CREATE TRIGGER ledger_is_never_deleted BEFORE DELETE ON ledger
BEGIN SELECT RAISE(ABORT, 'entries are appended, never deleted'); END;
CREATE TRIGGER ledger_is_never_replaced BEFORE INSERT ON ledger
WHEN EXISTS (SELECT 1 FROM ledger WHERE sequence = new.sequence OR (kind = new.kind AND entry_id = new.entry_id))
BEGIN SELECT RAISE(ABORT, 'entries are appended, never replaced'); END;
`;
