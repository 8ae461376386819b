/** The words of verdicts as they are written. Verdicts never change, so only what is added needs indexing. */
export const sql = `
CREATE VIRTUAL TABLE verdicts_typed USING fts5 (
  value, note, correction, decided_by,
  content = 'verdicts', content_rowid = 'sequence', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO verdicts_typed (verdicts_typed) VALUES ('rebuild');
CREATE TRIGGER verdicts_typed_indexed AFTER INSERT ON verdicts
BEGIN
  INSERT INTO verdicts_typed (rowid, value, note, correction, decided_by)
  VALUES (new.sequence, new.value, new.note, new.correction, new.decided_by);
END;
`;
