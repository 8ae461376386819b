import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { exportReport } from '../../../electron/desk/exporters/export-report.ts';
import { reportCorrections } from '../../../electron/desk/services/report-corrections.ts';
import { claimOn, evidenceWith, reportWith, verdictOf } from './sample-report.ts';

const claims = [
  claimOn('The tram to Eastholm Light will open in May', {
    verdict: { ...verdictOf('outdated', 'A note for the desk.', 'It opened <late>'), fault: 'wrong' },
    evidence: [evidenceWith()],
  }),
  claimOn('It may carry 4,000 people a day', { verdict: verdictOf('outdated') }),
  claimOn('Tickets cost two crowns.', { verdict: verdictOf('confirmed'), evidence: [evidenceWith()] }),
];
const plain = reportWith(claims);
const report = { ...plain, corrections: reportCorrections(plain.article, plain.claims, plain.sources) };

test('only outdated claims are drafted, with outlet and fault, and those without any ground are counted', () => {
  expect(report.corrections).toMatchObject({ undrafted: 1, notes: [{ claimId: claims[0]?.id, fault: 'wrong' }] });
  expect(report.corrections.notes[0]?.note).toBe(
    'Correction. An earlier version of this article said: “The tram to Eastholm Light will open in May”. That was wrong when it was published. In fact: “It will not open before September.” (Harbour Post, June 2022). The passage now reads: “It opened <late>”.',
  );
  expect(JSON.stringify(report.corrections)).not.toContain('A note for the desk');
});

test('every report that is read carries the drafted notes, the label and what could not be drafted', () => {
  for (const format of ['html', 'markdown'] as const) {
    const text = exportReport(report, format);
    expect(text).toContain('Correction notices, drafted');
    expect(text).toContain('That was wrong when it was published');
    expect(text).toContain('This article was published on 14 March 2022.');
    expect(text).toContain('One outdated claim has no correction notice');
    expect(text).not.toContain('<late>');
    expect(exportReport(plain, format)).not.toContain('Correction notices');
  }
});

test('the JSON report gives the corrections in the published shape', () => {
  const schema = JSON.parse(readFileSync(new URL('../../../resources/report.schema.json', import.meta.url), 'utf8'));
  const validate = new Ajv2020({ allErrors: true }).compile(schema);
  const written = JSON.parse(exportReport(report, 'json'));
  expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
  expect(written.corrections).toEqual(report.corrections);
  written.corrections.notes[0].fault = 'other';
  expect(validate(written)).toBe(false);
});
