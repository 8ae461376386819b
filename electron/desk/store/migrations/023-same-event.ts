/** The second reader says besides how likely a pair tells of the same event or thing; the first says nothing of it. */
export const sql = `
ALTER TABLE pair_readings ADD COLUMN same REAL;
`;
