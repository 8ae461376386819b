import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { importDocument, importPasted } from '../../electron/desk/importers/import-document.ts';
import type { Document } from '../../shared/article.ts';
import { parsePartialDate } from '../../shared/dates.ts';
import { Failure } from '../../shared/failure.ts';

const SAMPLES = join(import.meta.dirname, '../../resources/samples');
const samples = readdirSync(SAMPLES).map((name) => ({ name, bytes: readFileSync(join(SAMPLES, name)) }));
const names = fc.constantFrom('a.txt', 'a.md', 'a.html', '2015-11-23-a.txt', 'folder/a.htm', 'a');
const MARKS = [
  '<',
  '>',
  '</',
  '<p',
  '<!--',
  '-->',
  '<script>',
  '<html>',
  '&#',
  '---\n',
  '> ',
  '# ',
  '- ',
  '*',
  '_',
  '[',
  '](',
  '`',
  '"',
  '=',
  '\n',
  '\r',
  '\t',
  ' ',
  'By ',
  '2015',
  '/',
  '03',
  'May',
  'a',
  'é',
  '\u202e',
  '\u0301',
  '\ud800',
  '\0',
  '😀',
];

/** An outcome that an editor can be shown: a sound document or one clear sentence. */
function check(read: () => Document): void {
  let document: Document;
  try {
    document = read();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(error.message).toMatch(/^[^\n]+\.$/);
    return;
  }
  const { text, blocks, title, dates } = document;
  expect(blocks.map(({ start, end }) => text.slice(start, end)).join('\n\n')).toBe(text);
  expect(text).toBe(text.normalize('NFC'));
  expect(title.value.trim()).not.toBe('');
  for (const { value, where } of dates) {
    expect(parsePartialDate(value)).toBe(value);
    expect(where).not.toBe('');
  }
}

test('bytes of any kind give a sound document or one sentence', () => {
  fc.assert(
    fc.property(names, fc.uint8Array({ maxLength: 400 }), (name, bytes) => check(() => importDocument(name, bytes))),
    { numRuns: 600 },
  );
});

test('texts made of what formats are made of give a sound document or one sentence', () => {
  const text = fc.array(fc.constantFrom(...MARKS), { maxLength: 200 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(names, text, (name, source) => {
      check(() => importDocument(name, new TextEncoder().encode(source)));
      check(() => importPasted(source));
    }),
    { numRuns: 500 },
  );
});

test('articles cut, spliced and overwritten anywhere give a sound document or one sentence', () => {
  const wound = fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    cut: fc.nat({ max: 300 }),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 8 }),
      fc
        .tuple(fc.constantFrom(...MARKS), fc.integer({ min: 1, max: 300 }))
        .map(([mark, times]) => new TextEncoder().encode(mark.repeat(times))),
    ),
  });
  fc.assert(
    fc.property(
      fc.constantFrom(...samples),
      fc.array(wound, { minLength: 1, maxLength: 5 }),
      ({ name, bytes }, wounds) => {
        let hurt: Uint8Array = bytes;
        for (const { at, cut, put } of wounds) {
          const from = Math.floor(at * hurt.length);
          hurt = Uint8Array.from([...hurt.subarray(0, from), ...put, ...hurt.subarray(from + cut)]);
        }
        check(() => importDocument(name, hurt));
      },
    ),
    { numRuns: 150 },
  );
});

test.each([
  ['a tag that never ends', 'a.html', `<html><p ${'a=b '.repeat(300_000)}`],
  [
    'a tag with countless attributes',
    'a.html',
    `<html><p ${Array.from({ length: 100_000 }, (_, at) => `a${at}=x`).join(' ')}>words here</p>`,
  ],
  ['countless entities', 'a.html', `<html><p>${'&amp;'.repeat(500_000)}`],
  ['countless angles', 'a.html', '<'.repeat(1_000_000)],
  ['one endless line', 'a.txt', 'word '.repeat(300_000)],
  ['countless empty lines', 'a.txt', `Title${'\n'.repeat(3_000_000)}x`],
  ['marks piled on a letter', 'a.txt', `Title\n\na${'\u0301\u0316'.repeat(500_000)}`],
  ['brackets without end', 'a.md', '[a '.repeat(100_000)],
  ['quotations in quotations', 'a.md', `${'> '.repeat(5000)}x`],
  ['underlined lines without end', 'a.md', 'a\n===\n'.repeat(60_000)],
  ['countless short paragraphs', 'a.md', 'a\n\n'.repeat(100_000)],
  ['countless list items', 'a.md', '- a\n'.repeat(19_000)],
  [
    'boxes in boxes in boxes',
    'a.html',
    `<html><body>${`${'<div>'.repeat(390)}The board met on Monday. ${'</div>'.repeat(390)}`.repeat(30)}</body></html>`,
  ],
  ['19 MB of words', 'a.html', `<html><body><p>${'The board met on Monday. '.repeat(790_000)}</p></body></html>`],
  ['front matter nested without end', 'a.md', `---\na: ${'['.repeat(9000)}\n---\n\nThe story.`],
])(
  '%s takes no more than a few seconds',
  (_, name, source) => {
    // The process's own time: other work on the machine must not count.
    const before = process.cpuUsage();
    check(() => importDocument(name, new TextEncoder().encode(source)));
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1e6).toBeLessThan(8);
  },
  240_000,
);
