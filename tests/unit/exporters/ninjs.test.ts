import { expect, test } from 'vitest';
import { exportReport } from '../../../electron/desk/exporters/export-report.ts';
import { importNinjs } from '../../../electron/desk/importers/agency/ninjs.ts';
import { partialDate } from '../../../shared/dates.ts';
import { DEFAULT_CHOICES } from '../../../shared/report-choices.ts';
import { claimOn, evidenceWith, reportWith, verdictOf } from './sample-report.ts';

/** What ninjs 3.0 gives the objects that are written; it allows no others. */
const KNOWN = {
  '': [
    ...['standard', 'uri', 'type', 'versionCreated', 'contentCreated', 'edNote', 'headlines', 'by', 'infoSources'],
    ...['bodies', 'altIds'],
  ],
  standard: ['name', 'version', 'schema'],
  headlines: ['role', 'value'],
  infoSources: ['name'],
  bodies: ['contentType', 'value'],
  altIds: ['role', 'value'],
};

const report = reportWith([
  claimOn('Tickets cost two crowns.', { verdict: verdictOf('outdated'), evidence: [evidenceWith()] }),
  claimOn('It may carry 4,000 people a day'),
]);
const item = (given = report, choices = DEFAULT_CHOICES) => JSON.parse(exportReport(given, 'ninjs', choices));

test('a news system gets the article as an item of ninjs 3.0, with nothing that the standard does not know', () => {
  const written = item();
  expect(Object.keys(written).filter((name) => !KNOWN[''].includes(name))).toEqual([]);
  for (const [name, known] of Object.entries(KNOWN).filter(([name]) => name !== ''))
    for (const part of [written[name]].flat())
      expect(Object.keys(part).filter((key) => !known.includes(key))).toEqual([]);
  expect(written).toMatchObject({
    uri: 'https://example.org/tram',
    type: 'text',
    contentCreated: '2022-03-14T12:00:00Z',
    versionCreated: report.generatedAt,
  });
  expect(item({ ...report, article: { ...report.article, publishedOn: partialDate('2022-03') } })).not.toHaveProperty(
    'contentCreated',
  );
});

test('the note to the editors tells the result and each decided claim with what it rests on, as far as is chosen', () => {
  const { edNote } = item();
  expect(edNote).toMatch(/^Fact-check as of 3 February 2023\. Checked by: R\. Adeyemi\. Of 2 claims, /);
  expect(edNote).toContain(
    '2. “Tickets cost two crowns.” Outdated since June 2022: “It will not open before September.”',
  );
  expect(edNote).not.toContain('4,000');
  expect(item(report, { ...DEFAULT_CHOICES, parts: [] }).edNote).not.toContain('Tickets');
});

test('Stet itself reads the item back as the same article', () => {
  const read = importNinjs({ fileName: 'a.ninjs', named: '“a.ninjs”', text: exportReport(report, 'ninjs') });
  expect(read.title?.value).toBe(report.article.title);
  expect(read.text).toBe(report.article.text);
  expect(JSON.stringify(read)).toContain('2022-03-14');
});
