import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { exportReport } from '../../../electron/desk/exporters/export-report.ts';
import type { ReportPart } from '../../../shared/report.ts';
import { claimOn, reportWith, spanOf } from './sample-report.ts';

function part(words: string, state: ReportPart['state'], reason = ''): ReportPart {
  const { start, end } = spanOf(words);
  return {
    start,
    end,
    words,
    kind: 'name',
    state,
    reason,
    checkedBy: 'R. Adeyemi',
    checkedAt: '2023-02-01T10:30:00.000Z',
  };
}

const claim = 'The tram to Eastholm Light will open in May';
const checked = reportWith([
  claimOn(claim, {
    checkedParts: [
      part('Eastholm Light', 'ticked'),
      part('May', 'left', '<b>Nobody</b> *knows*'),
      part('tram', 'left', '<b>Nobody</b> *knows*'),
    ],
  }),
]);
const unchecked = reportWith([claimOn(claim)]);

test('a report names what was ticked off and why the rest was left, harmlessly', () => {
  expect(exportReport(checked, 'markdown')).toContain('**Ticked off:** “Eastholm Light”.');
  expect(exportReport(checked, 'markdown')).toContain('**Skipped:** “May”, “tram”. ');
  expect(exportReport(checked, 'markdown')).not.toContain('*knows*.');
  expect(exportReport(checked, 'html')).toContain('Ticked off: “Eastholm Light”');
  expect(exportReport(checked, 'html')).toContain('Skipped: “May”, “tram”. &lt;b&gt;Nobody&lt;/b&gt; *knows*');
  expect(exportReport(checked, 'csv')).toContain('"May; tram: <b>Nobody</b> *knows*"');
});

test('where nothing was ticked no report speaks of it', () => {
  for (const format of ['html', 'markdown', 'json'] as const)
    expect(exportReport(unchecked, format)).not.toMatch(/ticked|checkedParts/i);
  expect(exportReport(unchecked, 'csv')).toContain('Parts ticked off');
});

test('the JSON shape with ticked parts is the published one', () => {
  const schema = JSON.parse(readFileSync(new URL('../../../resources/report.schema.json', import.meta.url), 'utf8'));
  const validate = new Ajv2020({ allErrors: true }).compile(schema);
  const written = JSON.parse(exportReport(checked, 'json'));
  expect(validate(written), JSON.stringify(validate.errors)).toBe(true);
  written.claims[0].checkedParts[0].state = 'unticked';
  expect(validate(written)).toBe(false);
});
