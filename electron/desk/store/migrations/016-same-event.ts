/** A reading also says how likely both texts speak of the same event or thing; earlier models did not say. */
export const sql = `
ALTER TABLE pair_readings ADD COLUMN same REAL NOT NULL DEFAULT 1;
`;
