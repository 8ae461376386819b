import { expect, test } from 'vitest';
import { csvReport } from '../../../electron/desk/exporters/csv.ts';
import { htmlReport } from '../../../electron/desk/exporters/html/report.ts';
import { markdownReport } from '../../../electron/desk/exporters/markdown.ts';
import type { Report, ReportClaim } from '../../../shared/report.ts';
import { claimOn, reportWith, verdictOf } from './sample-report.ts';

const AGREES = { outcome: 'agrees', note: '', checkedBy: 'Bo <Ek>', checkedAt: '2023-02-02T09:00:00.000Z' } as const;
const DISAGREES = { ...AGREES, outcome: 'disagrees', note: 'It costs =3 crowns.' } as const;
const report = (secondCheck: ReportClaim['secondCheck'], signOff: Report['signOff']) =>
  reportWith(
    [
      claimOn('Tickets cost two crowns.', {
        verdict: secondCheck?.outcome === 'disagrees' ? null : verdictOf('confirmed'),
        secondCheck,
      }),
    ],
    { signOff },
  );
const SIGNED = { signedBy: '=Ada Lund', signedAt: '2023-02-03T12:00:00.000Z', valid: true };

test('an agreement and a sign-off stand in every report, with names made harmless', () => {
  const given = report(AGREES, SIGNED);
  const html = htmlReport(given);
  expect(html).toMatch(/Second check: Bo &lt;Ek&gt; agrees, /);
  expect(html).toMatch(/<dt>Signed off<\/dt> <dd>=Ada Lund, /);
  const markdown = markdownReport(given);
  expect(markdown).toContain('**Second check:** Bo ');
  expect(markdown).toContain('**Signed off:**');
  expect(markdown).not.toContain('<Ek>');
  const csv = csvReport(given);
  expect(csv.split('\r\n')[0]).toContain('Second check,Second check by,Second check at,Second check: note');
  expect(csv).toContain(',agrees,Bo <Ek>,2023-02-02T09:00:00.000Z,');
  expect(csv).toContain(",'=Ada Lund,2023-02-03T12:00:00.000Z,yes");
});

test('a disagreement stands with its reason, and an overtaken sign-off says so', () => {
  const given = report(DISAGREES, { ...SIGNED, valid: false });
  expect(htmlReport(given)).toMatch(/disagrees; the claim is open again[\s\S]*It costs =3 crowns\./);
  expect(htmlReport(given)).toContain('something has changed since');
  expect(markdownReport(given)).toContain('something has changed since');
  expect(csvReport(given)).toMatch(/,disagrees,.*,no\r\n/);
});

test('a report without either says nothing of them', () => {
  const given = report(null, null);
  expect(htmlReport(given)).not.toMatch(/Second check|Signed off/);
  expect(markdownReport(given)).not.toMatch(/Second check|Signed off/);
});
