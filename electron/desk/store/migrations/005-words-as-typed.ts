/** The passages’ words as they are written, for finding by the beginning of a word; the other index knows only stems. */
export const sql = `
CREATE VIRTUAL TABLE passages_typed USING fts5 (
  quote, content = 'passages', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO passages_typed (passages_typed) VALUES ('rebuild');
CREATE TRIGGER passages_typed_indexed AFTER INSERT ON passages
BEGIN INSERT INTO passages_typed (rowid, quote) VALUES (new.id, new.quote); END;
`;
