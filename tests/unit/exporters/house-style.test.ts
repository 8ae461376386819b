import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docxReport } from '../../../electron/desk/exporters/docx/report.ts';
import { exportReport } from '../../../electron/desk/exporters/export-report.ts';
import { readHouseStyle } from '../../../electron/desk/exporters/house/read-house-style.ts';
import { htmlIndex, indexEntry } from '../../../electron/desk/exporters/html/index-page.ts';
import { reportView } from '../../../electron/desk/exporters/report-view.ts';
import { reportWords } from '../../../electron/desk/exporters/report-words.ts';
import { HEADINGS, type HouseStyle, LABELLED } from '../../../shared/house-style.ts';
import { DEFAULT_CHOICES } from '../../../shared/report-choices.ts';
import { claimOn, evidenceWith, reportWith, verdictOf } from './sample-report.ts';

const EXAMPLE = readFileSync('resources/house-style/example.yaml', 'utf8');
/** One pixel. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

function noPicture(): Buffer {
  throw new Error('no picture was named');
}

const read = (text: string) => readHouseStyle(text, 'house.yaml', () => PNG);

const report = {
  ...reportWith([
    claimOn('Tickets cost two crowns.', { verdict: verdictOf('outdated'), evidence: [evidenceWith()] }),
    claimOn('It may carry 4,000 people a day'),
  ]),
  log: [
    {
      ...{ at: '2023-02-02T09:15:00.000Z', by: 'Ada Lund', claimId: null, quote: null },
      ...{ kind: 'changed' as const, text: 'Changed from confirmed to outdated' },
    },
    {
      ...{ at: '2023-02-02T09:16:00.000Z', by: 'Bo Ek', claimId: null, quote: null },
      ...{ kind: 'agreed' as const, text: 'Second check: agrees: it is outdated' },
    },
  ],
};

test('the example that Stet gives out is a house style, and names everything that one can name', () => {
  const style = readHouseStyle(EXAMPLE, 'example.yaml', noPicture);
  expect(Object.keys(style.labels).sort()).toEqual([...LABELLED].sort());
  expect(Object.keys(style.headings).sort()).toEqual([...HEADINGS].sort());
  expect(style.sections).toEqual(DEFAULT_CHOICES.parts);
  const withLogo = EXAMPLE.replace('# logo:', 'logo:');
  expect(read(withLogo).logo).toMatchObject({ type: 'png', width: 1, height: 1 });
});

test('pages, texts and Word speak in the newsroom’s words, in sentences and in the log; what somebody wrote stays', async () => {
  const style = readHouseStyle(EXAMPLE, 'example.yaml', noPicture);
  const docx = unzipSync(await docxReport(reportView(report, DEFAULT_CHOICES, style)));
  const word = ['word/document.xml', 'word/header1.xml', 'word/comments.xml']
    .map((part) => new TextDecoder().decode(docx[part]))
    .join('\n');
  const html = exportReport(report, 'html', DEFAULT_CHOICES, style);
  const markdown = exportReport(report, 'markdown', DEFAULT_CHOICES, style);
  for (const text of [html, markdown, word]) {
    expect(text).toContain('The Evening Ledger, Research Desk');
    expect(text).toMatch(/Superseded.{0,12} since/);
    expect(text).toContain('0 are confirmed, 1 superseded, 0 unsettled and 1 not yet checked');
    expect(text).toContain('Changed from confirmed to superseded');
    expect(text).toContain('agrees: it is outdated');
    expect(text).toContain('For internal use by The Evening Ledger.');
    expect(text).not.toContain('Evidence is quoted word for word');
  }
  expect(html).toContain('<h2 id="corrections">What has been overtaken</h2>');
  expect(markdown).toContain('## What has been overtaken');
});

test('programs read the same words whatever the house style', () => {
  const style = readHouseStyle(EXAMPLE, 'example.yaml', noPicture);
  for (const format of ['json', 'claimreview', 'annotations'] as const)
    expect(exportReport(report, format, DEFAULT_CHOICES, style)).toBe(exportReport(report, format));
  expect(exportReport(report, 'csv', DEFAULT_CHOICES, style)).toContain(',outdated,');
});

test('a house style cannot bring markup, scripts or formulas into a report', () => {
  const style = read(
    `name: "<script>x</script> *n*"\nlabels: {outdated: "<img src=x>"}\nmeanings: {outdated: "<b>m</b>"}\nrelations: {supports: "<i>"}\nfoot: "<script>y</script>"\nhow to read: ["<a href=x>"]\nheadings: {${HEADINGS.map((name) => `${name}: "<h1>${name}"`).join(', ')}}`,
  );
  const html = exportReport(report, 'html', { ...DEFAULT_CHOICES, evidence: 'all' }, style);
  const index = htmlIndex([indexEntry('a.html', report)], report, reportWords(style));
  for (const page of [html, index]) expect(page).not.toMatch(/<(?:script|img|b>|i>|a href=x|h1>title)/);
  expect(html).toContain('&lt;script&gt;x');
  expect(exportReport(report, 'markdown', DEFAULT_CHOICES, style)).not.toMatch(/^[^\\]*<script|[^\\]\*n\*/);
});

test('the logo stands in pages and in Word, inside the file', async () => {
  const style = read('name: Ledger\nlogo: ledger.png');
  expect(exportReport(report, 'html', DEFAULT_CHOICES, style)).toContain('src="data:image/png;base64,iVBOR');
  const files = Object.keys(unzipSync(await docxReport(reportView(report, DEFAULT_CHOICES, style))));
  expect(files.filter((name) => /^word\/media\/.*\.png$/.test(name))).toHaveLength(1);
});

test.each([
  ['', '“house.yaml” is no house style: it must begin with lines such as “name: The Evening Ledger”.'],
  ['labels: {outdated: Old}', '“house.yaml” is no house style: it does not say whose it is; add a line “name: …”.'],
  ['name: L\ncolour: red', '“house.yaml” is no house style: there is no place for “colour”.'],
  ['name: L\nlabels: {gone: Old}', '“house.yaml” is no house style: under “labels” there is no place for “gone”.'],
  [
    'name: L\nlabels: {outdated: ""}',
    '“house.yaml” is no house style: what stands under “labels, outdated” cannot be used: it is empty.',
  ],
  [
    'name: L\nsections: [text, sport]',
    '“house.yaml” is no house style: under “sections, no. 2” only corrections, text, claims, log or sources can stand.',
  ],
  [
    'name: L\nlabels: Old',
    '“house.yaml” is no house style: under “labels” stands something else than is expected there.',
  ],
  [
    'name: L\nfoot: "a" b',
    '“house.yaml” is no house style: line 2 is no YAML. A text with a colon or a quotation mark in it needs quotation marks around it.',
  ],
  ['name: L\nlogo: ../secret.png', '“house.yaml” names a logo in another folder; it must lie beside “house.yaml”.'],
])('what is wrong in the file of a house style is said with its place: %j', (text, sentence) => {
  expect(() => read(text)).toThrow(expect.objectContaining({ message: sentence }));
});

test('a logo that is no picture, too large or too wide is refused', () => {
  const withLogo = (bytes: Buffer): HouseStyle => readHouseStyle('name: L\nlogo: l.png', 'house.yaml', () => bytes);
  expect(() => withLogo(Buffer.from('<svg onload="x"/>'))).toThrow('neither a PNG nor a JPEG');
  expect(() => withLogo(PNG.subarray(0, 12))).toThrow('neither a PNG nor a JPEG');
  expect(() => withLogo(Buffer.alloc(300_001))).toThrow('larger than 300 kB');
  const wide = Buffer.from(PNG);
  wide.writeUInt32BE(5000, 16);
  expect(() => withLogo(wide)).toThrow('more than 4000 pixels');
  const jpeg = Buffer.from('ffd8ffe000040000ffc0000b080010002001011100', 'hex');
  expect(withLogo(jpeg).logo).toMatchObject({ type: 'jpeg', width: 32, height: 16 });
});
