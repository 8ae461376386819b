import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { composeJudgedPairs } from '../../../electron/desk/services/judged-pairs.ts';
import { openWorkspace } from '../../../electron/desk/store/open.ts';
import { type JudgedPair, judgedPairSchema } from '../../../shared/judged-pair.ts';
import { pairItem } from '../../eval/comparing.ts';
import { foldersOf, linesOf, readItems } from '../../eval/sets.ts';
import { scratchFolder } from '../store/scratch-workspace.ts';
import { NEWER, OLDER, type ScratchDesk, scratchDesk } from './scratch-desk.ts';

interface Reviewed {
  readonly desk: ScratchDesk;
  readonly articleId: string;
  readonly laterId: string;
  readonly claimId: string;
}

/** A desk on which the opening of the tram is marked as outdated, with saving switched on. */
async function reviewed({ allowed = true } = {}): Promise<Reviewed> {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  const laterId = await desk.bringIn(NEWER, '2019-03-05');
  const claim = (await desk.review(articleId)).claims.find(({ quote }) => quote.includes('June 2019'));
  if (claim === undefined) throw new Error('no claim speaks of June 2019');
  await desk.call('settings.set', { checker: 'Grace', shareDecisions: allowed });
  await desk.call('verdict.record', { claimId: claim.id, value: 'outdated', note: '', correction: '' });
  return { desk, articleId, laterId, claimId: claim.id };
}

/** What the desk would save now, read from a second connection as the command line does. */
function saved(desk: ScratchDesk): JudgedPair[] {
  const { db } = openWorkspace(desk.path);
  try {
    return composeJudgedPairs(db).lines.map((line) => judgedPairSchema.parse(JSON.parse(line)));
  } finally {
    db.close();
  }
}

test('nothing is saved unless the editor has switched it on', async () => {
  const { desk } = await reviewed({ allowed: false });
  const path = join(scratchFolder(), 'd.jsonl');
  desk.dialogs.path = path;
  await expect(desk.call('decisions.save', {})).rejects.toMatchObject({ code: 'switched-off' });
  expect(desk.dialogs.asked).toEqual([]);
  expect(existsSync(path)).toBe(false);
  expect((await desk.call('settings.get', {})).shareDecisions).toBe(false);
});

test('a new workspace has it switched off', async () => {
  expect((await (await scratchDesk()).call('settings.get', {})).shareDecisions).toBe(false);
});

test('each passage that lay before the editor makes a pair with the claim and the verdict', async () => {
  const { desk, articleId, claimId } = await reviewed();
  const claim = (await desk.review(articleId)).claims.find(({ id }) => id === claimId);
  const pairs = saved(desk);
  const body = claim?.evidence.filter(({ quote }) => !NEWER.startsWith(quote)) ?? [];
  expect(body).not.toEqual([]);
  expect(pairs.map(({ evidence }) => evidence).sort()).toEqual(body.map(({ quote }) => quote).sort());
  for (const pair of pairs) {
    expect(pair).toMatchObject({
      claim: claim?.quote,
      label: 'outdated',
      verdict: 'outdated',
      kind: claim?.kind,
      modality: 'speculative',
      days_apart: 302,
      chosen_by: 'engine',
      suggestion: { value: claim?.suggestion?.value, confidence: claim?.suggestion?.confidence },
    });
    expect(OLDER).toContain(pair.claim_sentence);
    expect(pair.claim_sentence).toContain(pair.claim);
  }
});

test('“speculative” is “open” to the evaluation, and the words of a claim come with their whole sentence', async () => {
  const { desk, articleId, claimId } = await reviewed();
  const start = OLDER.indexOf('harbour tram in June 2019');
  await desk.call('claim.respan', { claimId, start, end: start + 'harbour tram in June 2019'.length });
  await desk.desk.analysis.settled();
  await desk.call('verdict.record', { claimId, value: 'speculative', note: '', correction: '' });
  expect((await desk.review(articleId)).claims.find(({ id }) => id === claimId)?.evidence).not.toEqual([]);
  const pairs = saved(desk);
  expect(pairs[0]).toMatchObject({ label: 'open', verdict: 'speculative', claim: 'harbour tram in June 2019' });
  expect(pairs[0]?.claim_sentence).toMatch(/^The city of Lindmark .* on Monday\.$/);
});

test('what arrived after the verdict did not lie before the editor', async () => {
  const { desk, articleId, claimId } = await reviewed();
  const before = saved(desk);
  const words = 'The harbour tram of Lindmark did not open in June 2019 but in May 2021.';
  await desk.bringIn(`A tram at last\n\n${words}`, '2021-06-01');
  const evidence = async () => (await desk.review(articleId)).claims.find(({ id }) => id === claimId)?.evidence;
  expect((await evidence())?.map(({ quote }) => quote)).toContain(words);
  expect(
    saved(desk)
      .map((pair) => pair.evidence)
      .sort(),
  ).toEqual(before.map((pair) => pair.evidence).sort());
  await desk.call('verdict.record', { claimId, value: 'outdated', note: 'Looked again.', correction: '' });
  expect(saved(desk).map((pair) => pair.evidence)).toContain(words);
});

test('a publication known only to the month gives no number of days', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05');
  await desk.bringIn(NEWER, '2019-03-05');
  await desk.call('settings.set', { shareDecisions: true });
  for (const { id } of (await desk.review(articleId)).claims)
    await desk.call('verdict.record', { claimId: id, value: 'confirmed', note: '', correction: '' });
  expect(saved(desk).length).toBeGreaterThan(0);
  expect(saved(desk).every(({ days_apart }) => days_apart === null)).toBe(true);
});

test('a verdict that was taken back is no decision', async () => {
  const { desk } = await reviewed();
  expect(saved(desk)).not.toEqual([]);
  await desk.call('history.undo', {});
  expect(() => saved(desk)).toThrow(/nothing to save/);
});

test('what an editor attached is told from what Stet found; what an editor took away is not saved', async () => {
  const { desk, articleId, laterId, claimId } = await reviewed();
  const words = 'The harbour tram has 12 stops.';
  const start = NEWER.indexOf(words);
  const { evidenceId } = await desk.call('evidence.attach', {
    claimId,
    articleId: laterId,
    start,
    end: start + words.length,
    relation: 'mentions',
  });
  const own = () => saved(desk).filter(({ chosen_by }) => chosen_by === 'editor');
  expect(own()).toEqual([]);
  await desk.call('verdict.record', { claimId, value: 'confirmed', note: '', correction: '' });
  expect(own()).toMatchObject([{ evidence: words, relation: 'mentions', label: 'confirmed' }]);
  await desk.call('evidence.detach', { evidenceId });
  expect(own()).toEqual([]);
  expect((await desk.review(articleId)).claims.find(({ id }) => id === claimId)?.verdict?.value).toBe('confirmed');
});

test('an article that left the library takes its pairs with it, on either side', async () => {
  const { desk, articleId, laterId } = await reviewed();
  await desk.call('article.remove', { articleId: laterId });
  expect(() => saved(desk)).toThrow(/nothing to save/);
  await desk.call('history.undo', {});
  expect(saved(desk)).not.toEqual([]);
  await desk.call('article.remove', { articleId });
  expect(() => saved(desk)).toThrow(/nothing to save/);
});

test('the file is one that the evaluation reads; it is there whole or not at all, and never in the workspace’s place', async () => {
  const { desk } = await reviewed();
  const folder = scratchFolder();
  mkdirSync(join(folder, 'decisions'));
  mkdirSync(join(folder, 'taken'));
  const path = join(folder, 'decisions', 'eval.jsonl');
  writeFileSync(path, 'an older file that is longer than the new one\n'.repeat(1000));
  desk.dialogs.path = path;
  const { pairs } = await desk.call('decisions.save', {});
  const lines = linesOf(folder, 'decisions', Number.POSITIVE_INFINITY) ?? [];
  expect(readItems('decisions', lines, pairItem)).toHaveLength(pairs);
  expect(foldersOf(path)).toEqual(['eval']);
  expect(linesOf(path, 'eval', Number.POSITIVE_INFINITY)).toEqual(lines);

  for (const wrong of [join(folder, 'taken'), join(folder, 'nowhere', 'd.jsonl'), desk.path]) {
    desk.dialogs.path = wrong;
    await expect(desk.call('decisions.save', {})).rejects.toMatchObject({ code: 'cannot-write' });
  }
  expect(readdirSync(folder).sort()).toEqual(['decisions', 'taken']);
  expect(readdirSync(join(folder, 'decisions'))).toEqual(['eval.jsonl']);
  expect(saved(desk)).toHaveLength(pairs);
});
