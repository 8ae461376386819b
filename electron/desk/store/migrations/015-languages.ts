/** The language of an article, as a BCP 47 tag. What came in before was read as English, and stays so. */
export const sql = `
ALTER TABLE articles ADD COLUMN language TEXT NOT NULL DEFAULT 'en' CHECK (language <> '');
`;
