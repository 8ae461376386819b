/**
 * Where the pages of an article’s file begin in its text, for those of a format that has pages: fixed at import as the text
 * is.
 */
export const sql = `
ALTER TABLE articles ADD COLUMN pages TEXT NOT NULL DEFAULT '[]' CHECK (json_valid(pages));

DROP TRIGGER articles_text_never_changes;
CREATE TRIGGER articles_text_never_changes BEFORE UPDATE OF text, blocks, pages, sha256, format ON articles
BEGIN SELECT RAISE(ABORT, 'the text of an article never changes'); END;
`;
