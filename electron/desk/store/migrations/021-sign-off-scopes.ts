/**
 * What a sign-off vouches for. Lines from before were for every claim and keep their hash in the ledger: the column has
 * nothing in them. How an article stands names the scope, so those that were signed off are counted again.
 */
export const sql = `
ALTER TABLE sign_offs ADD COLUMN scope TEXT CHECK (scope IN ('magazine', 'newspaper'));
INSERT INTO standings_due
  SELECT DISTINCT article_id FROM sign_offs WHERE article_id NOT IN (SELECT article_id FROM standings_due);
`;
