/**
 * Which words an article has at all, whatever sentence they stand in: the search finds articles whose words lie apart.
 * The text of an article never changes, so only what is added needs indexing; nothing but words and ids is kept.
 */
export const sql = `
CREATE VIRTUAL TABLE articles_words USING fts5 (
  text, article_id UNINDEXED, content = '', contentless_unindexed = 1, detail = none, columnsize = 0,
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO articles_words (text, article_id) SELECT text, id FROM articles;
CREATE TRIGGER articles_words_indexed AFTER INSERT ON articles
BEGIN INSERT INTO articles_words (text, article_id) VALUES (new.text, new.id); END;
`;
