import type { PairReading } from '../engine/models/comparing-model.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';

/** A reading with the digests of the two sides that were read, each with what stands around it. */
export interface StoredReading {
  readonly claimDigest: string;
  readonly passageDigest: string;
  readonly reading: PairReading;
}

export function putReadings(db: WritableDatabase, model: string, readings: readonly StoredReading[]): void {
  const put = db.prepare(
    'INSERT OR IGNORE INTO pair_readings (model, claim, passage, same, confirmed, outdated, open) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  for (const { claimDigest, passageDigest, reading } of readings) {
    const { same, confirmed, outdated, open } = reading;
    put.run(model, claimDigest, passageDigest, same, confirmed, outdated, open);
  }
}

export function readingOf(
  db: ReadableDatabase,
  model: string,
  claimDigest: string,
  passageDigest: string,
): PairReading | null {
  const row = db
    .prepare('SELECT same, confirmed, outdated, open FROM pair_readings WHERE model = ? AND claim = ? AND passage = ?')
    .get(model, claimDigest, passageDigest) as PairReading | undefined;
  return row ?? null;
}
