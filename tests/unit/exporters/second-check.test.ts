import { expect, test } from 'vitest';
import { exportReport } from '../../../electron/desk/exporters/export-report.ts';
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
const SIGNED = {
  signedBy: '=Ada Lund',
  signedAt: '2023-02-03T12:00:00.000Z',
  scope: 'newspaper',
  valid: true,
} as const;
const SCOPE = 'Newspaper (every claim that later evidence touches)';

test('an agreement and a sign-off with its scope stand in every report, with names made harmless', () => {
  const given = report(AGREES, SIGNED);
  const html = exportReport(given, 'html');
  expect(html).toMatch(/Second check: Bo &lt;Ek&gt; agrees, /);
  expect(html).toMatch(/<dt>Signed off<\/dt> <dd>=Ada Lund, /);
  expect(html).toContain(`; scope: ${SCOPE}</dd>`);
  const markdown = exportReport(given, 'markdown');
  expect(markdown).toContain('**Second check:** Bo ');
  expect(markdown).toMatch(/\*\*Signed off:\*\*.*; scope: Newspaper /);
  expect(markdown).not.toContain('<Ek>');
  const csv = exportReport(given, 'csv');
  expect(csv.split('\r\n')[0]).toContain('Second check,Second check by,Second check at,Second check: note');
  expect(csv).toContain(',agrees,Bo <Ek>,2023-02-02T09:00:00.000Z,');
  expect(csv).toContain(`,'=Ada Lund,2023-02-03T12:00:00.000Z,yes,Confirmed`);
  expect(csv).toContain(`,${SCOPE},,\r\n`);
});

test('a disagreement stands with its reason, and an overtaken sign-off says so', () => {
  const given = report(DISAGREES, { ...SIGNED, valid: false });
  expect(exportReport(given, 'html')).toMatch(/disagrees; the claim is open again[\s\S]*It costs =3 crowns\./);
  expect(exportReport(given, 'html')).toContain('something has changed since');
  expect(exportReport(given, 'markdown')).toContain('something has changed since');
  expect(exportReport(given, 'csv')).toMatch(/,disagrees,.*,no,Undecided\. /);
  const lapsed = report(AGREES, { ...SIGNED, valid: false, cameBack: 2 });
  for (const format of ['html', 'markdown'] as const)
    expect(exportReport(lapsed, format)).toContain('but 2 claims came back with later articles');
});

test('a report without either says nothing of them', () => {
  const given = { ...report(null, null), claims: [claimOn('Tickets cost two crowns.')] };
  expect(exportReport(given, 'html')).not.toMatch(/Second check|Signed off/);
  expect(exportReport(given, 'markdown')).not.toMatch(/Second check|Signed off/);
});
