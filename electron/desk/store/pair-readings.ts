import type { PairReading } from '../engine/models/comparing-model.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';

/** Digests of what a network was given of each side. */
export interface PairDigests {
  readonly claim: string;
  readonly passage: string;
}

/** `same`: the chance that both tell of the same, where the network gives one. */
export type KeptReading = PairReading & { readonly same?: number };

/** A reading with the digests of what was read. */
export interface StoredReading {
  readonly digests: PairDigests;
  readonly reading: KeptReading;
}

export function putReadings(db: WritableDatabase, model: string, readings: readonly StoredReading[]): void {
  const put = db.prepare(
    'INSERT OR IGNORE INTO pair_readings (model, claim, passage, confirmed, outdated, open, same) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  for (const { digests, reading } of readings) {
    const { confirmed, outdated, open, same } = reading;
    put.run(model, digests.claim, digests.passage, confirmed, outdated, open, same ?? null);
  }
}

/** What a network made of a pair; null where it has not read it. */
export function readingOf(db: ReadableDatabase, model: string, { claim, passage }: PairDigests): KeptReading | null {
  const row = db
    .prepare('SELECT confirmed, outdated, open, same FROM pair_readings WHERE model = ? AND claim = ? AND passage = ?')
    .get(model, claim, passage) as (PairReading & { readonly same: number | null }) | undefined;
  if (row === undefined) return null;
  const { same, ...shares } = row;
  return same === null ? shares : { ...shares, same };
}
