/**
 * Which articles still wait to be compared is asked whenever a workspace is opened and after each article that was
 * compared; without an index every article is looked at, and its whole text lies before what tells.
 */
export const sql = `
CREATE INDEX articles_to_compare ON articles (id)
  WHERE removed_at IS NULL AND superseded_by IS NULL AND analysis IN ('waiting', 'reading');
`;
