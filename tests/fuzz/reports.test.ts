import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quoteFinder } from '../../electron/desk/engine/versions/find-quote.ts';
import { exportReport } from '../../electron/desk/exporters/export-report.ts';
import { readReport } from '../../electron/desk/importers/reports/read-report.ts';
import { Failure } from '../../shared/failure.ts';
import { claimOn, evidenceWith, reportWith, verdictOf } from '../unit/exporters/sample-report.ts';

const report = reportWith([
  claimOn('The tram to Eastholm Light will open in May', {
    verdict: verdictOf('outdated', 'It was late.', 'It opened in September'),
    evidence: [evidenceWith()],
  }),
  claimOn('Tickets cost two crowns.', {
    setAside: { reason: 'own', words: 'No list of prices', setBy: 'Ada', setAt: '2023-02-01T10:00:00.000Z' },
  }),
]);
const FORMATS = ['json', 'annotations', 'claimreview'] as const;
const sources = FORMATS.map((format) => exportReport(report, format));
const bytesOf = (text: string) => new TextEncoder().encode(text);

/** An outcome that an editor can be shown: no report, one that is sound, or one clear sentence. */
function check(bytes: Uint8Array): void {
  let file: ReturnType<typeof readReport>;
  try {
    file = readReport('a.json', bytes);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    expect(error.message).toMatch(/^“a\.json” [^\n]+\.$/);
    return;
  }
  expect(['report', 'annotations', 'claim-review', undefined]).toContain(file?.kind);
  for (const { quote, span, verdict } of file?.claims ?? []) {
    expect(quote.trim()).not.toBe('');
    expect(quote.isWellFormed()).toBe(true);
    if (span !== null) expect(file?.article.text?.slice(span.start, span.end)).toBe(quote);
    if (verdict !== null) expect(new Date(verdict.decidedAt).toISOString()).toBe(verdict.decidedAt);
  }
}

test('each format that can be read back is recognised by its content, with its claims', () => {
  expect(sources.map((source) => readReport('a.json', bytesOf(source))?.claims.length)).toEqual([2, 2, 1]);
  for (const other of ['{}', '[]', '[1]', '{"version":"https://jsonfeed.org/version/1.1","items":[]}', 'The tram.', ''])
    expect(readReport('a.json', bytesOf(other))).toBeNull();
});

test('reports cut, spliced and overwritten anywhere give a sound report, none, or one sentence', () => {
  const MARKS = [
    '{',
    '}',
    '[',
    ']',
    '"',
    ',',
    ':',
    'null',
    '-1',
    '1e99',
    '"__proto__":',
    '\\ud800',
    '\0',
    '\u202e',
    '2023',
  ];
  const wound = fc.tuple(
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat({ max: 40 }),
    fc.constantFrom('', ...MARKS),
  );
  fc.assert(
    fc.property(fc.constantFrom(...sources), fc.array(wound, { minLength: 1, maxLength: 3 }), (source, wounds) => {
      let hurt = source;
      for (const [at, cut, put] of wounds) {
        const from = Math.floor(at * hurt.length);
        hurt = hurt.slice(0, from) + put + hurt.slice(from + cut);
      }
      check(bytesOf(hurt));
    }),
    { numRuns: 300 },
  );
});

test('values of any kind in the place of any value give a sound report, none, or one sentence', () => {
  const places: (string | number)[][] = [];
  const walk = (value: unknown, path: (string | number)[]) => {
    if (typeof value !== 'object' || value === null) return;
    for (const key of Object.keys(value)) {
      places.push([...path, key]);
      walk((value as Record<string, unknown>)[key], [...path, key]);
    }
  };
  for (const source of sources) walk(JSON.parse(source), []);
  const odd = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.constantFrom(-1, 1e300, '\ud800', '9999-12-31T23:59:59Z', 'x'.repeat(30_000)),
  );
  fc.assert(
    fc.property(fc.constantFrom(...sources), fc.constantFrom(...places), odd, (source, path, value) => {
      const data = JSON.parse(source) as unknown;
      let at = data as Record<string, unknown>;
      for (const key of path.slice(0, -1)) at = (at?.[key] ?? {}) as Record<string, unknown>;
      if (typeof at === 'object' && at !== null) at[String(path.at(-1))] = value;
      check(bytesOf(JSON.stringify(data)));
    }),
    { numRuns: 300 },
  );
});

test('a quote is found where its words and what stands around them are the same, and nowhere else', () => {
  const text = 'Council meets\n\nIt will open in May. Bo said: “It will not open in May.”\n\nIt will open in May.';
  const find = quoteFinder(text);
  const at = (quote: string, prefix: string | null = null, suffix: string | null = null) => {
    const found = find({ quote, prefix, suffix });
    return typeof found === 'string' ? found : [found.start, text.slice(found.start, found.end)];
  };
  expect(at('It will  open\nin May.')).toBe('several');
  expect(at('It will open in May.', 'Council meets ', ' Bo said')).toEqual([15, 'It will open in May.']);
  expect(at('It will open in May.', 'open in May.”', '')).toEqual([73, 'It will open in May.']);
  expect(at('It will open in May.', 'Nobody thinks that. ', ' Cy said')).toBe('several');
  expect(quoteFinder('It will open in May.')({ quote: 'open', prefix: 'It will not ', suffix: '' })).toBe('elsewhere');
  expect(at('It will open in June.')).toBe('nowhere');
  expect(at('ouncil meet')).toBe('elsewhere');
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b', ' ', '\n\n', 'é', '🚋', '.'), { maxLength: 60 }),
      fc.nat(60),
      fc.nat(20),
      (parts, from, length) => {
        const whole = parts.join('');
        const quote = whole.slice(from, from + length);
        const [prefix, suffix] = [whole.slice(0, from), whole.slice(from + length)];
        const found = quoteFinder(whole)({ quote, prefix, suffix });
        if (typeof found !== 'string')
          expect(whole.slice(found.start, found.end).replaceAll(/\s+/g, ' ')).toBe(
            quote.replaceAll(/\s+/g, ' ').trim(),
          );
      },
    ),
    { numRuns: 300 },
  );
});
