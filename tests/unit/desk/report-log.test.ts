import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, test } from 'vitest';
import { exportReport } from '../../../electron/desk/exporters/export-report.ts';
import { NEWER, OLDER, type ScratchDesk, scratchDesk } from './scratch-desk.ts';

const as = (desk: ScratchDesk, checker: string) => desk.call('settings.set', { checker });
const decide = (desk: ScratchDesk, claimId: string, value: 'confirmed' | 'outdated' | null) =>
  desk.call('verdict.record', { claimId, value, note: '', correction: '' });

async function logOf(desk: ScratchDesk, articleId: string) {
  const { log } = await desk.desk.reporting.compose(articleId, null);
  return log.map(({ by, kind, text }) => [by, kind, text]);
}

test('nothing that happened in the review is absent from the log, with who did it', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  const laterId = await desk.bringIn(NEWER, '2019-03-05');
  const { claims } = await desk.review(articleId);
  const [first, second] = claims.map(({ id }) => id) as [string, string];
  await as(desk, 'Ada Lund');
  await decide(desk, first, 'confirmed');
  await decide(desk, first, 'outdated');
  await desk.call('verdict.record', { claimId: first, value: 'outdated', note: '', correction: 'It opens later.' });
  await as(desk, 'Bo Ek');
  await desk.call('check.record', { claimId: first, outcome: 'disagrees', note: 'Read it again.' });
  await as(desk, 'Ada Lund');
  await decide(desk, first, 'confirmed');
  await desk.call('evidence.attach', { claimId: first, articleId: laterId, start: 0, end: 20, relation: 'mentions' });
  const parts = claims[0]?.parts ?? [];
  await desk.call('part.tick', {
    claimId: first,
    start: parts[0]?.start ?? 0,
    end: parts[0]?.end ?? 0,
    state: 'ticked',
  });
  await desk.call('part.leaveRest', { articleId, claimId: first, reason: 'Checked by the author' });
  await desk.call('claim.remove', { claimId: second });
  await desk.call('claim.remove', { claimId: claims[2]?.id ?? '' });
  await desk.call('history.undo', {});
  expect(await logOf(desk, articleId)).toEqual([
    ['Ada Lund', 'decided', 'Decided: confirmed'],
    ['Ada Lund', 'changed', 'Changed from confirmed to outdated'],
    ['Ada Lund', 'noted', 'Correction written'],
    ['Bo Ek', 'disagreed', 'Second check: disagrees, so the claim is open again: Read it again.'],
    ['Ada Lund', 'decided', 'Decided: confirmed'],
    ['Ada Lund', 'passage-attached', expect.stringMatching(/^Passage attached: “.+” \(Lindmark delays/)],
    ['Ada Lund', 'part-ticked', expect.stringMatching(/^Ticked off: “/)],
    ...(parts.length > 1
      ? [['Ada Lund', 'part-left', expect.stringMatching(/^Skipped: “.+”\. Reason: Checked by the author$/)]]
      : []),
    ['Ada Lund', 'claim-removed', 'Claim removed'],
    ['Ada Lund', 'claim-removed', 'Claim removed (undone later)'],
  ]);
  const report = await desk.desk.reporting.compose(articleId, null);
  expect(report.log.find(({ claimId }) => claimId === second)?.quote).toBe(claims[1]?.quote);
  expect(report.checkedAgainst).toEqual({ articles: 1, from: '2019-03-05', to: '2019-03-05' });
  const schema = JSON.parse(readFileSync(new URL('../../../resources/report.schema.json', import.meta.url), 'utf8'));
  const validate = new Ajv2020({ allErrors: true }).compile(schema);
  expect(validate(JSON.parse(exportReport(report, 'json'))), JSON.stringify(validate.errors)).toBe(true);
});

test('a report of an earlier day tells nothing that was done, and counts nothing that was published, after it', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  await desk.bringIn(NEWER, '2019-03-05');
  const [claim] = (await desk.review(articleId)).claims;
  await decide(desk, claim?.id ?? '', 'outdated');
  const then = await desk.desk.reporting.compose(articleId, '2019-03-04' as never);
  expect(then.log).toEqual([]);
  expect(then.checkedAgainst).toEqual({ articles: 0, from: null, to: null });
});
