import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvCell } from '../../../electron/desk/exporters/csv.ts';
import { exportReport } from '../../../electron/desk/exporters/export-report.ts';
import { DEFAULT_CHOICES } from '../../../shared/report-choices.ts';
import { claimOn, evidenceWith, reportWith, verdictOf } from './sample-report.ts';

/** Reads a table after RFC 4180. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)) {
    const cell = match[1] ?? '';
    row.push(cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (match[2] === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

function table(text: string): Record<string, string>[] {
  const [header = [], ...rows] = readCsv(text.slice(1));
  return rows.map((row) => Object.fromEntries(header.map((name, at) => [name, row[at] ?? 'missing'])));
}

test('the table has one row for each claim and piece of evidence, and one for a claim without any', () => {
  const text = exportReport(
    reportWith([
      claimOn('Tickets cost two crowns.'),
      claimOn('The tram to Eastholm Light will open in May', {
        verdict: verdictOf('outdated', 'Late, "again",\nas ever'),
        evidence: [evidenceWith(), evidenceWith({ quote: 'Second passage', relation: 'mentions' })],
      }),
    ]),
    'csv',
    { ...DEFAULT_CHOICES, evidence: 'all' },
  );
  const rows = table(text);
  expect(
    rows.map((row) => [row['Claim number'], row.Verdict, row['Evidence: quote'], row['Evidence: outlet']]),
  ).toEqual([
    ['1', 'outdated', 'It will not open before September.', 'Harbour Post'],
    ['1', 'outdated', 'Second passage', 'Harbour Post'],
    ['2', 'undecided', '', ''],
  ]);
  expect(rows.map((row) => row['Evidence: verdict rests on it'])).toEqual(['yes', 'no', '']);
  expect(rows.map((row) => row['Verdict as a sentence'])).toEqual([
    'Outdated since June 2022: “It will not open before September.” (Harbour Post, June 2022).',
    'Outdated since June 2022: “It will not open before September.” (Harbour Post, June 2022).',
    'Undecided. No editor has decided yet.',
  ]);
  expect(rows[0]?.Note).toBe('Late, "again",\nas ever');
});

test('Excel can read the table: byte-order mark, CRLF, as many cells in each row', () => {
  const text = exportReport(reportWith([claimOn('Tickets cost two crowns.', { evidence: [evidenceWith()] })]), 'csv');
  expect(text.startsWith('\uFEFFClaim number,')).toBe(true);
  expect(text.endsWith('\r\n')).toBe(true);
  expect(new Set(readCsv(text.slice(1)).map((row) => row.length)).size).toBe(1);
});

test.each([
  '=1+1',
  '+1',
  '-1',
  '@SUM(A1)',
  '\t=1',
  '\r=1',
  '\tplain',
  '  =1',
  '"=1"',
  '“=HYPERLINK("x")',
  '＝1+1',
  '＋1',
  '－1',
  '＠x',
  '\u00a0=1',
  '\n@x',
])('a spreadsheet never calculates %j', (text) => {
  const cell = readCsv(`${csvCell(text)}\r\n`)[0]?.[0];
  expect(cell).toBe(`'${text}`);
});

test.each(['two = two', '4,000 people', '“No,” she said', "'tis", 'a@b', '', 'A-1'])('%j stays as it is', (text) => {
  expect(readCsv(`${csvCell(text)}\r\n`)[0]?.[0]).toBe(text);
});

test('any text comes back from its cell, at most with an apostrophe before it', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }), (texts) => {
      const [cells = []] = readCsv(`${texts.map(csvCell).join(',')}\r\n`);
      expect(cells.map((cell, at) => (cell === `'${texts[at]}` ? texts[at] : cell))).toEqual(texts);
      for (const cell of cells) expect(cell).not.toMatch(/^\s*[=+\-@\t\r]/);
    }),
  );
});
