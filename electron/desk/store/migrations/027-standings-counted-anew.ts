/**
 * What counts as undecided and when a sign-off holds is told otherwise than it was: a claim that was set aside is
 * handled, and one that a later passage brought back ends the sign-off. So every standing that is kept is counted anew.
 */
export const sql = `
DELETE FROM article_standings;
INSERT INTO standings_due SELECT id FROM articles WHERE id NOT IN (SELECT article_id FROM standings_due);
`;
