import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importFile } from '../../electron/desk/importers/import-document.ts';
import { Failure } from '../../shared/failure.ts';
import { bytesOf, DOCUMENTS } from '../unit/importers/documents.ts';

const files = readdirSync(DOCUMENTS).map((name) => ({ name, bytes: bytesOf(name) }));

/** An outcome that an editor can be shown: a sound document or one clear sentence, within seconds. */
async function check(name: string, bytes: Uint8Array): Promise<void> {
  const before = process.cpuUsage();
  try {
    const { text, blocks, title } = await importFile(name, bytes);
    expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
    expect(text).toBe(text.normalize('NFC'));
    expect(title.value.trim()).not.toBe('');
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(error.message).toMatch(/^[^\n]+\.$/);
  }
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(8);
}

test.each(files)('$name cut off anywhere gives a sound document or one sentence', async ({ name, bytes }) => {
  const places = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
  await fc.assert(
    fc.asyncProperty(places, (at) => check(name, bytes.slice(0, Math.floor(at * bytes.length)))),
    { numRuns: 12 },
  );
});

test.each(files)('$name overwritten anywhere gives a sound document or one sentence', async ({ name, bytes }) => {
  const wounds = fc.array(
    fc.record({
      at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      put: fc.uint8Array({ maxLength: 12 }),
    }),
    { minLength: 1, maxLength: 6 },
  );
  await fc.assert(
    fc.asyncProperty(wounds, (places) => {
      const hurt = bytes.slice();
      for (const { at, put } of places)
        hurt.set(put.slice(0, hurt.length - Math.floor(at * hurt.length)), Math.floor(at * hurt.length));
      return check(name, hurt);
    }),
    { numRuns: 12 },
  );
});

test.each(files)(
  'bytes of any kind after the first of $name give a sound document or one sentence',
  async ({ name, bytes }) => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: 60 }), fc.uint8Array({ maxLength: 400 }), (kept, rest) =>
        check(name, Uint8Array.from([...bytes.subarray(0, kept), ...rest])),
      ),
      { numRuns: 15 },
    );
  },
);
