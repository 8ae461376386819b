import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Failure } from '../../shared/failure.ts';
import { readArchive } from '../unit/archives/read-archive.ts';

const ARCHIVES = join(import.meta.dirname, '../cases/archives');
const files = readdirSync(ARCHIVES).map((name) => ({
  name,
  bytes: new Uint8Array(readFileSync(join(ARCHIVES, name))),
}));
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });

/** An outcome that an editor can be shown: sound documents, or one clear sentence, for the archive or for a page of it. */
async function check(name: string, bytes: Uint8Array): Promise<void> {
  try {
    const read = await readArchive(name, bytes);
    for (const { text, blocks } of read?.documents ?? [])
      expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
    for (const problem of read?.problems ?? []) expect(problem).toMatch(/^[^\n]+\.$/);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(error.message).toMatch(/^“[^\n]+\.$/);
  }
}

test.each(files)('$name cut off or overwritten anywhere gives sound pages or one sentence', async ({ name, bytes }) => {
  const wounds = fc.array(fc.record({ at: place, put: fc.uint8Array({ maxLength: 12 }) }), { maxLength: 4 });
  await fc.assert(
    fc.asyncProperty(fc.option(place), wounds, (end, places) => {
      const hurt = bytes.slice(0, end === null ? bytes.length : Math.floor(end * bytes.length));
      for (const { at, put } of places)
        hurt.set(put.slice(0, hurt.length - Math.floor(at * hurt.length)), Math.floor(at * hurt.length));
      return check(name, hurt);
    }),
    { numRuns: 20 },
  );
});
