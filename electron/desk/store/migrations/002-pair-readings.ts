/** Keeps what the comparing model made of a claim and a passage, so that no pair is read twice. */
export const sql = `
CREATE TABLE pair_readings (
  model     TEXT NOT NULL,
  claim     TEXT NOT NULL,
  passage   TEXT NOT NULL,
  confirmed REAL NOT NULL,
  outdated  REAL NOT NULL,
  open      REAL NOT NULL,
  PRIMARY KEY (model, claim, passage)
) STRICT, WITHOUT ROWID;
`;
