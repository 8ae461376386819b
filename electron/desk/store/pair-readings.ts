import type { PairReading } from '../engine/models/comparing-model.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';

/** A reading with the digests of the two texts that were read. */
export interface StoredReading {
  readonly claimDigest: string;
  readonly passageDigest: string;
  readonly reading: PairReading;
}

export function putReadings(db: WritableDatabase, model: string, readings: readonly StoredReading[]): void {
  const put = db.prepare('INSERT OR IGNORE INTO pair_readings VALUES (?, ?, ?, ?, ?, ?)');
  for (const { claimDigest, passageDigest, reading } of readings) {
    put.run(model, claimDigest, passageDigest, reading.confirmed, reading.outdated, reading.open);
  }
}

export function readingOf(
  db: ReadableDatabase,
  model: string,
  claimDigest: string,
  passageDigest: string,
): PairReading | null {
  const row = db
    .prepare('SELECT confirmed, outdated, open FROM pair_readings WHERE model = ? AND claim = ? AND passage = ?')
    .get(model, claimDigest, passageDigest) as PairReading | undefined;
  return row ?? null;
}
