import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docxReport } from '../../../electron/desk/exporters/docx/report.ts';
import { exportReport } from '../../../electron/desk/exporters/export-report.ts';
import { reportView } from '../../../electron/desk/exporters/report-view.ts';
import { RELATIONS, VERDICT_VALUES } from '../../../shared/claim.ts';
import { opposes } from '../../../shared/opposes.ts';
import type { Report } from '../../../shared/report.ts';
import { DEFAULT_CHOICES } from '../../../shared/report-choices.ts';
import { NEWER, OLDER, type ScratchDesk, scratchDesk } from './scratch-desk.ts';

/** An article whose first claim with a passage of the program’s has one attached by hand beside it. */
async function withTwoPassages() {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  const laterId = await desk.bringIn(NEWER, '2019-03-05');
  await desk.call('settings.set', { checker: 'Ada Lund' });
  const claimId = (await desk.review(articleId)).claims.find(({ evidence }) => evidence.length > 0)?.id ?? '';
  await desk.call('evidence.attach', { claimId, articleId: laterId, start: 3, end: 20, relation: 'mentions' });
  const evidence = async () => (await claimOf(desk, articleId, claimId)).evidence;
  const [byHand, found] = (await evidence()).map(({ id }) => id) as [string, string];
  return { desk, articleId, laterId, claimId, byHand, found, evidence };
}

async function claimOf(desk: ScratchDesk, articleId: string, claimId: string) {
  const claim = (await desk.review(articleId)).claims.find(({ id }) => id === claimId);
  if (claim === undefined) throw new Error('the claim is gone');
  return claim;
}

test('an editor says what a passage does, and it stays so after a restart and another comparison; undo gives back what was found', async () => {
  const { desk, articleId, found, evidence } = await withTwoPassages();
  const before = await evidence();
  await desk.call('evidence.relate', { evidenceId: found, relation: 'supports' });
  await desk.restart();
  await desk.call('article.compareAgain', { articleIds: [articleId] });
  await desk.desk.analysis.settled();
  const of = async (id: string) => (await evidence()).find((item) => item.id === id);
  expect(await of(found)).toMatchObject({ relation: 'supports', relationSet: true, chosenBy: 'engine' });
  await desk.call('history.undo', {});
  expect(await evidence()).toEqual(before);
  await desk.call('history.redo', {});
  expect(await of(found)).toMatchObject({ relation: 'supports', relationSet: true });
});

test('one passage decides at a time and stands first; each choice is one undo', async () => {
  const { desk, byHand, found, evidence } = await withTwoPassages();
  const deciders = async () => (await evidence()).flatMap(({ id, decides }) => (decides ? [id] : []));
  await desk.call('evidence.decide', { evidenceId: byHand, decides: true });
  await desk.call('evidence.decide', { evidenceId: found, decides: true });
  expect(await deciders()).toEqual([found]);
  expect((await evidence())[0]?.id).toBe(found);
  await desk.call('history.undo', {});
  expect(await deciders()).toEqual([byHand]);
  await desk.call('history.undo', {});
  expect(await deciders()).toEqual([]);
});

test('a verdict with what its passage does is one edit; log, JSON and ledger tell of it', async () => {
  const { desk, articleId, claimId, byHand, found, evidence } = await withTwoPassages();
  await desk.call('evidence.relate', { evidenceId: byHand, relation: 'contradicts' });
  const before = await evidence();
  const passage = { evidenceId: byHand, relation: 'supports' as const };
  await desk.call('verdict.record', { claimId, value: 'confirmed', note: '', correction: '', passage });
  expect((await evidence())[0]).toMatchObject({ id: byHand, relation: 'supports', decides: true });
  const report = await desk.desk.reporting.compose(articleId, null);
  const judged = report.log.flatMap(({ kind, text }) => (kind === 'passage-judged' ? [text] : []));
  expect(judged).toEqual([
    expect.stringMatching(/^Passage contradicts the claim: “/),
    expect.stringMatching(/^Passage supports the claim and decides: “/),
  ]);
  expect(report.ledger?.recorded.filter(({ kind }) => kind === 'passage role')).toHaveLength(2);
  const schema = JSON.parse(readFileSync(new URL('../../../resources/report.schema.json', import.meta.url), 'utf8'));
  const validate = new Ajv2020({ allErrors: true }).compile(schema);
  expect(validate(JSON.parse(exportReport(report, 'json'))), JSON.stringify(validate.errors)).toBe(true);
  await desk.call('history.undo', {});
  expect(await evidence()).toEqual(before);
  expect((await claimOf(desk, articleId, claimId)).verdict?.value).toBeNull();
  const elsewhere = (await desk.review(articleId)).claims.find(({ id }) => id !== claimId)?.id ?? '';
  await expect(
    desk.call('verdict.record', {
      claimId: elsewhere,
      value: 'outdated',
      note: '',
      correction: '',
      passage: { evidenceId: found, relation: 'contradicts' },
    }),
  ).rejects.toThrow(/another claim/);
});

test('what a passage does, changed after sign-off, lifts the sign-off; undo restores it', async () => {
  const { desk, articleId, found, byHand } = await withTwoPassages();
  for (const { id } of (await desk.review(articleId)).claims)
    await desk.call('verdict.record', { claimId: id, value: 'speculative', note: '', correction: '' });
  await desk.call('article.signOff', { articleId, scope: 'magazine' });
  const holds = async () => (await desk.review(articleId)).signOff?.valid;
  for (const change of [
    () => desk.call('evidence.relate', { evidenceId: found, relation: 'supports' }),
    () => desk.call('evidence.relate', { evidenceId: byHand, relation: 'contradicts' }),
    () => desk.call('evidence.decide', { evidenceId: found, decides: true }),
  ]) {
    expect(await holds()).toBe(true);
    await change();
    expect(await holds()).toBe(false);
    await desk.call('history.undo', {});
  }
  expect(await holds()).toBe(true);
});

/** What reports say, without the log, which tells of the past. */
async function texts(report: Report): Promise<string[]> {
  const choices = { ...DEFAULT_CHOICES, evidence: 'all' as const };
  const formats = ['html', 'markdown', 'annotations', 'claimreview'] as const;
  const files = unzipSync(await docxReport(reportView(report, choices)));
  const word = ['word/comments.xml', 'word/document.xml'].map((name) => new TextDecoder().decode(files[name]));
  return [...formats.map((format) => exportReport(report, format, choices)), ...word];
}

const SAYS_OPPOSITE = {
  confirmed: /(?<!Passage )(?:Contradicts the claim|Gives newer information)/,
  outdated: /Supports the claim/,
};

test('whatever is decided and said of passages, in any order, no report says the opposite of the verdict', async () => {
  const { desk, articleId, claimId, byHand, found } = await withTwoPassages();
  const step = fc.oneof(
    fc.record({ value: fc.constantFrom(...VERDICT_VALUES, null) }),
    fc.record({ evidenceId: fc.constantFrom(byHand, found), relation: fc.constantFrom(...RELATIONS) }),
    fc.record({ evidenceId: fc.constantFrom(byHand, found), decides: fc.boolean() }),
    fc.constant('undo' as const),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
      for (const one of steps) {
        if (one === 'undo') {
          const { undo } = await desk.call('history.state', {});
          if (undo?.startsWith('Attach') === false) await desk.call('history.undo', {});
        } else if ('value' in one) await desk.call('verdict.record', { claimId, ...one, note: '', correction: '' });
        else if ('relation' in one) await desk.call('evidence.relate', one);
        else await desk.call('evidence.decide', one);
      }
      const whole = await desk.desk.reporting.compose(articleId, null);
      const report = { ...whole, claims: whole.claims.filter(({ id }) => id === claimId) };
      const value = report.claims[0]?.verdict?.value ?? null;
      const { claims } = reportView(report);
      const said = claims[0]?.sentence.passage?.relation;
      if (said !== undefined) expect(opposes(said, value)).toBe(false);
      for (const { relation } of claims[0]?.deciding ?? []) expect(opposes(relation, value)).toBe(false);
      if (value === 'confirmed' || value === 'outdated')
        for (const text of await texts(report)) expect(text).not.toMatch(SAYS_OPPOSITE[value]);
      // A headline is a passage, too, and its words also name the article that another passage is taken from.
      const note = report.corrections.notes.find((one) => one.claimId === claimId)?.note ?? '';
      const quoted = note.replaceAll(/\(“[^”]*”, [^)]*\)/g, '');
      const against = report.claims[0]?.evidence.filter(({ relation }) => relation === 'supports') ?? [];
      if (value === 'outdated') for (const { quote } of against) expect(quoted).not.toContain(`“${quote}”`);
    }),
    { numRuns: 15 },
  );
});

test('as of an earlier day a passage does what it did then', async () => {
  const { desk, articleId, claimId, found } = await withTwoPassages();
  const { relation } = (await claimOf(desk, articleId, claimId)).evidence.find(({ id }) => id === found) ?? {};
  await desk.call('evidence.relate', {
    evidenceId: found,
    relation: relation === 'supports' ? 'mentions' : 'supports',
  });
  const past = await desk.call('review.open', { articleId, asOf: '2020-01-01' as never });
  const then = past.claims.find(({ id }) => id === claimId)?.evidence.find(({ id }) => id === found);
  expect(then).toMatchObject({ relation, relationSet: false });
});
