/** A verdict says whether later events overtook the claim or whether it was wrong when it was published. */
export const sql = `
ALTER TABLE verdicts ADD COLUMN fault TEXT NOT NULL DEFAULT 'overtaken' CHECK (fault IN ('overtaken', 'wrong'));
`;
