/** Titles, bylines and outlets as they are written: the search over everything no longer reads every article. */
export const sql = `
CREATE VIRTUAL TABLE articles_typed USING fts5 (
  title, byline, outlet, article_id UNINDEXED, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
INSERT INTO articles_typed (title, byline, outlet, article_id) SELECT title, byline, outlet, id FROM articles;
CREATE TRIGGER articles_typed_indexed AFTER INSERT ON articles
BEGIN
  INSERT INTO articles_typed (title, byline, outlet, article_id) VALUES (new.title, new.byline, new.outlet, new.id);
END;
CREATE TRIGGER articles_typed_described AFTER UPDATE OF title, byline, outlet ON articles
BEGIN
  UPDATE articles_typed SET title = new.title, byline = new.byline, outlet = new.outlet WHERE article_id = new.id;
END;
`;
