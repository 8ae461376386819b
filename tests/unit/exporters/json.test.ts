import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { exportReport } from '../../../electron/desk/exporters/export-report.ts';
import { DEFAULT_CHOICES } from '../../../shared/report-choices.ts';
import { LOG_KINDS } from '../../../shared/report-log.ts';
import { claimOn, evidenceWith, reportWith, verdictOf } from './sample-report.ts';

const schema = JSON.parse(readFileSync(new URL('../../../resources/report.schema.json', import.meta.url), 'utf8'));
const validate = new Ajv2020({ allErrors: true }).compile(schema);

const report = reportWith([
  claimOn('The tram to Eastholm Light will open in May', {
    verdict: verdictOf('outdated', 'It did not.', 'It opened in September.'),
    suggestion: { value: 'outdated', confidence: 0.8, reasons: [{ code: 'date-differs', text: 'Another month.' }] },
    evidence: [evidenceWith()],
  }),
  claimOn('Tickets cost two crowns.'),
]);

test('second checks and a sign-off are as the published schema describes them', () => {
  const check = { outcome: 'disagrees', note: 'No.', checkedBy: 'Bo', checkedAt: '2023-02-02T09:00:00.000Z' } as const;
  const signed = { signedBy: 'Ada', signedAt: '2023-02-03T09:00:00.000Z', scope: 'newspaper', valid: false } as const;
  const signOff = { ...signed, cameBack: 2 };
  const checked = reportWith([claimOn('Tickets cost two crowns.', { secondCheck: check })], { signOff });
  const written = JSON.parse(exportReport(checked, 'json'));
  expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
  expect(written).toMatchObject({ signOff, claims: [{ secondCheck: check }] });
});

test('the JSON report is what the published schema describes', () => {
  const written = JSON.parse(exportReport(report, 'json'));
  expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
});

test('the JSON report holds everything but the layout, in the published order', () => {
  const text = exportReport(report, 'json');
  const { layout: _, ...content } = report;
  const [first, second] = report.claims;
  expect(JSON.parse(text)).toEqual({
    ...content,
    choices: DEFAULT_CHOICES,
    claims: [
      {
        ...first,
        number: 1,
        sentence: 'Outdated since June 2022: “It will not open before September.” (Harbour Post, June 2022).',
        evidence: [{ ...evidenceWith(), decides: true }],
      },
      { ...second, number: 2, sentence: 'Undecided. No editor has decided yet.' },
    ],
    sources: [{ ...report.sources[0], number: 1 }],
  });
  expect(Object.keys(JSON.parse(text))).toEqual([
    'schema',
    'generatedAt',
    'asOf',
    'app',
    'checker',
    'choices',
    'article',
    'checkedAgainst',
    'summary',
    'claims',
    'corrections',
    'sources',
    'signOff',
    'log',
  ]);
  expect(text).toMatch(/^\{\n {2}"schema": "stet-report\/1"/);
});

test.each([
  ['an unknown verdict', { verdict: { ...verdictOf('outdated'), value: 'false' } }],
  ['a claim without its quote', { quote: undefined }],
  ['a score above one', { evidence: [evidenceWith({ score: 2 })] }],
  ['a field that is not described', { mood: 'cheerful' }],
])('the schema refuses %s', (_name, change) => {
  const written = JSON.parse(exportReport(report, 'json'));
  written.claims[0] = JSON.parse(JSON.stringify({ ...written.claims[0], ...change }));
  expect(validate(written)).toBe(false);
});

test('the schema knows every kind of line in the log', () => {
  expect(schema.$defs.logEntry.properties.kind.enum).toEqual([...LOG_KINDS]);
});
