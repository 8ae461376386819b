import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docxReport } from '../../../electron/desk/exporters/docx/report.ts';
import { exportReport } from '../../../electron/desk/exporters/export-report.ts';
import { reportView } from '../../../electron/desk/exporters/report-view.ts';
import { DEFAULT_CHOICES } from '../../../shared/report-choices.ts';
import type { SetAside } from '../../../shared/set-aside.ts';
import { claimOn, evidenceWith, reportWith, verdictOf } from './sample-report.ts';

const aside = (given: Partial<SetAside> = {}): SetAside => ({
  reason: 'opinion',
  words: '',
  setBy: 'Ada Lund',
  setAt: '2023-02-02T09:15:00.000Z',
  ...given,
});
const own = aside({ reason: 'own', words: 'The <b>desk</b> upstairs checks it.' });
const report = reportWith([
  claimOn('The tram to Eastholm Light will open in May', { setAside: aside() }),
  claimOn('It may carry 4,000 people a day', { setAside: own }),
  claimOn('Tickets cost two crowns.', { verdict: verdictOf('confirmed') }),
]);
const BRIEF = 'Of 3 claims, 1 is confirmed, 0 outdated, 0 speculative, 2 set aside and 0 undecided.';

test('a page and a text say of a claim set aside why, by whom, and how many there are', () => {
  const html = exportReport(report, 'html');
  expect(html).toContain('<mark class="set-aside">');
  expect(html).toContain('</span> Set aside</span>. Opinion (Ada Lund).');
  expect(html).toContain('The &lt;b&gt;desk&lt;/b&gt; upstairs checks it (Ada Lund).');
  expect(html).toContain(BRIEF);
  expect(html.match(/<rect class="[^"]*"/g), 'the bar has a part for them').toEqual([
    '<rect class="confirmed"',
    '<rect class="set-aside"',
  ]);
  const markdown = exportReport(report, 'markdown');
  expect(markdown).toContain('### 1. – Set aside');
  expect(markdown).toContain('**Set aside**. Opinion (Ada Lund).');
  expect(markdown).toContain('- – **Set aside: 2.**');
  for (const text of [html, markdown]) expect(text).not.toContain('No editor has decided yet');
});

test('“nothing found” is not said above passages that were found', () => {
  const bare = claimOn('The tram to Eastholm Light will open in May', { setAside: aside({ reason: 'nothing-found' }) });
  const shown = { ...bare, evidence: [evidenceWith()] };
  expect(exportReport(reportWith([bare]), 'markdown')).toContain('Nothing found (Ada Lund).');
  expect(exportReport(reportWith([shown]), 'markdown')).toContain('Nothing that bears on it (Ada Lund).');
});

test('a Word report says it in the comment, which is by who set the claim aside, and in the table', async () => {
  const files = unzipSync(await docxReport(reportView(report)));
  const text = (name: string) => new TextDecoder().decode(files[name]);
  expect(text('word/comments.xml')).toContain('Claim 1. Set aside. Opinion (Ada Lund).');
  expect(text('word/comments.xml')).toContain('w:author="Ada Lund"');
  expect(text('word/document.xml')).toContain('Set aside. Opinion (Ada Lund).');
  expect(text('word/document.xml')).toContain(BRIEF);
});

test('tables and data carry reason, name and instant; a verdict given since goes before', () => {
  const csv = exportReport(report, 'csv').split('\r\n');
  expect(csv[0]).toMatch(/,Set aside for,Set aside by,Set aside at,Sign-off scope,Claim: page,Evidence: page$/);
  expect(csv[1]).toMatch(/,opinion,Ada Lund,2023-02-02T09:15:00\.000Z,,,$/);
  expect(csv[3]).toMatch(/,,,,$/);
  const schema = JSON.parse(readFileSync(new URL('../../../resources/report.schema.json', import.meta.url), 'utf8'));
  const json = JSON.parse(exportReport(report, 'json'));
  expect(json.summary).toMatchObject({ claims: 3, 'set-aside': 2, undecided: 0 });
  expect(new Ajv2020({ allErrors: true }).compile(schema)(json)).toBe(true);
  expect(json.claims.map((claim: { setAside?: unknown }) => claim.setAside)).toEqual([aside(), own, undefined]);
  const annotations = JSON.parse(exportReport(report, 'annotations')).items;
  expect(annotations[0]).toMatchObject({ creator: { name: 'Ada Lund' }, created: '2023-02-02T09:15:00.000Z' });
  expect(annotations[0].body.map(({ value }: { value: string }) => value)).toEqual([
    'Set aside. Opinion (Ada Lund).',
    'set-aside',
    'opinion',
  ]);
  const graph = JSON.parse(exportReport(report, 'claimreview'))['@graph'];
  expect(graph[1]).toMatchObject({
    '@type': 'Claim',
    comment: { text: 'Set aside. Opinion (Ada Lund).', author: { name: 'Ada Lund' } },
  });
  const decided = reportWith([
    claimOn('Tickets cost two crowns.', { setAside: aside(), verdict: verdictOf('confirmed') }),
  ]);
  for (const format of ['html', 'markdown', 'csv', 'annotations', 'claimreview'] as const)
    expect(exportReport(decided, format)).not.toContain('Ada Lund');
});

test('a report that leaves the undecided out leaves those out that were set aside', () => {
  const text = exportReport(report, 'markdown', { ...DEFAULT_CHOICES, marks: ['confirmed'] });
  expect(text).not.toContain('Opinion');
});
