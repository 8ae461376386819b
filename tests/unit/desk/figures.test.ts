import fc from 'fast-check';
import { expect, onTestFinished, test, vi } from 'vitest';
import { VERDICT_VALUES, type VerdictValue } from '../../../shared/claim.ts';
import type { Figures } from '../../../shared/figures.ts';
import { NEWER, OLDER, type ScratchDesk, scratchDesk } from './scratch-desk.ts';

const get = (desk: ScratchDesk, words = ''): Promise<Figures> => desk.call('figures.get', { words });

const decide = (desk: ScratchDesk, claimId: string, value: VerdictValue | null, note = '') =>
  desk.call('verdict.record', { claimId, value, note, correction: '' });

/** Has the desk think that it is the tenth of this month. */
function onTheTenth(month: string): void {
  vi.setSystemTime(`${month}-10T12:00:00Z`);
}

function freezeTheDay(): void {
  vi.useFakeTimers({ toFake: ['Date'] });
  onTestFinished(() => void vi.useRealTimers());
}

const claimIdsOf = async (desk: ScratchDesk, articleId: string) =>
  (await desk.review(articleId)).claims.map(({ id }) => id);

test('an empty library has figures that say so', async () => {
  const figures = await get(await scratchDesk());
  expect(figures).toMatchObject({
    library: 0,
    articles: [],
    months: [],
    total: { articles: 0, claims: 0, finished: 0 },
  });
});

test('articles stand with most left to decide first, and say what is finished and signed off', async () => {
  const desk = await scratchDesk();
  const [older, newer] = [await desk.bringIn(OLDER, '2018-05-07'), await desk.bringIn(NEWER, '2019-03-05')];
  const ids = await claimIdsOf(desk, newer);
  for (const id of ids) await decide(desk, id, 'confirmed');
  await desk.call('article.signOff', { articleId: newer, scope: 'magazine' });

  const { articles, total } = await get(desk);
  expect(articles.map(({ articleId }) => articleId)).toEqual([older, newer]);
  expect(articles[1]).toMatchObject({ claims: ids.length, confirmed: ids.length, undecided: 0, signedOff: true });
  expect(total).toMatchObject({ articles: 2, finished: 1, begun: 0, signedOff: 1, confirmed: ids.length });

  await decide(desk, (await claimIdsOf(desk, older))[0] as string, 'outdated');
  await decide(desk, ids[0] as string, 'outdated');
  expect((await get(desk)).total, 'what changed since is no longer signed off').toMatchObject({
    begun: 1,
    finished: 1,
    signedOff: 0,
  });
});

test('a verdict counts in its month, once; one that was changed later no longer stands', async () => {
  freezeTheDay();
  onTheTenth('2026-01');
  const desk = await scratchDesk();
  const [first, second] = (await claimIdsOf(desk, await desk.bringIn(OLDER, '2018-05-07'))) as [string, string];
  await decide(desk, first, 'speculative');
  await decide(desk, second, 'confirmed');
  await decide(desk, second, 'confirmed', 'a note that is added does not decide again');
  onTheTenth('2026-04');
  await decide(desk, first, 'outdated');
  expect((await get(desk)).months).toEqual([
    {
      month: '2026-01',
      given: { confirmed: 1, outdated: 0, speculative: 1 },
      replaced: { confirmed: 0, outdated: 0, speculative: 1 },
    },
    {
      month: '2026-04',
      given: { confirmed: 0, outdated: 1, speculative: 0 },
      replaced: { confirmed: 0, outdated: 0, speculative: 0 },
    },
  ]);
  onTheTenth('2026-06');
  await desk.call('history.undo', {});
  const months = (await get(desk)).months;
  expect(
    months.map(({ month }) => month),
    'undoing gives no verdict',
  ).toEqual(['2026-01', '2026-04']);
  expect(months[0]?.replaced.speculative, 'the first one stands again').toBe(0);
  expect(months[1]?.replaced.outdated).toBe(1);
});

test('what was decided on an earlier version counts in its month, and once', async () => {
  freezeTheDay();
  onTheTenth('2025-11');
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  const { claims } = await desk.review(articleId);
  for (const { id } of claims) await decide(desk, id, 'confirmed');
  onTheTenth('2026-02');
  const { draftId } = await desk.call('import.paste', { text: OLDER.replace('3 crowns', '4 crowns') });
  const description = {
    title: 'Harbour tram to open in 2019',
    byline: null,
    outlet: null,
    sourceUrl: null,
    publishedOn: '2018-05-08' as never,
  };
  await desk.call('import.accept', { drafts: [{ draftId, description, newerVersionOf: articleId }] });
  await desk.desk.analysis.settled();

  const { months, articles } = await get(desk);
  expect(articles).toHaveLength(1);
  const standing = articles[0]?.confirmed as number;
  expect(standing).toBeLessThan(claims.length);
  expect(standing).toBeGreaterThan(0);
  expect(months).toEqual([
    {
      month: '2025-11',
      given: { confirmed: claims.length, outdated: 0, speculative: 0 },
      replaced: { confirmed: claims.length - standing, outdated: 0, speculative: 0 },
    },
  ]);
});

test('words choose the articles that are counted, in all figures', async () => {
  const desk = await scratchDesk();
  const older = await desk.bringIn(OLDER, '2018-05-07');
  const newer = await desk.bringIn(NEWER, '2019-03-05');
  await decide(desk, (await claimIdsOf(desk, older))[0] as string, 'outdated');
  const chosen = await get(desk, '  DELAYS 2019 ');
  expect(chosen.articles.map(({ articleId }) => articleId)).toEqual([newer]);
  expect(chosen).toMatchObject({ library: 2, months: [], total: { articles: 1, outdated: 0 } });
  expect((await get(desk, 'delays 2018')).articles).toEqual([]);
});

test('whatever is decided, noted, undone and done again, the figures are what stands in the store', async () => {
  freezeTheDay();
  onTheTenth('2024-01');
  const desk = await scratchDesk();
  const articleIds = [await desk.bringIn(OLDER, '2018-05-07'), await desk.bringIn(NEWER, '2019-03-05')];
  const claimIds = (await Promise.all(articleIds.map((id) => claimIdsOf(desk, id)))).flat();

  // What an editor would remember: each verdict given, and which of them stands for each claim.
  type Given = { readonly month: string; readonly value: VerdictValue };
  const given: Given[] = [];
  const standing = new Map<string, Given | null>();
  const done: { claimId: string; before: Given | null; after: Given | null }[] = [];
  const undone: typeof done = [];
  let month = 0;

  const step = fc.oneof(
    { weight: 6, arbitrary: fc.record({ claim: fc.nat(), value: fc.constantFrom(...VERDICT_VALUES, null) }) },
    { weight: 3, arbitrary: fc.constantFrom('undo' as const, 'redo' as const) },
    { weight: 1, arbitrary: fc.constant('a month goes by' as const) },
  );
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 12 }), async (steps) => {
      for (const each of steps) {
        const now = `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
        onTheTenth(now);
        if (each === 'a month goes by') month += 1;
        else if (each === 'undo' || each === 'redo') {
          const edit = (each === 'undo' ? done : undone).pop();
          // Further back lie the imports.
          if (edit === undefined) continue;
          await desk.call(`history.${each}`, {});
          (each === 'undo' ? undone : done).push(edit);
          standing.set(edit.claimId, each === 'undo' ? edit.before : edit.after);
        } else {
          const claimId = claimIds[each.claim % claimIds.length] as string;
          const before = standing.get(claimId) ?? null;
          await decide(desk, claimId, each.value, String(given.length + done.length + month));
          const isNew = each.value !== null && each.value !== before?.value;
          const after = isNew ? { month: now, value: each.value as VerdictValue } : each.value === null ? null : before;
          if (isNew) given.push(after as Given);
          standing.set(claimId, after);
          done.push({ claimId, before, after });
          undone.length = 0;
        }
      }
      const figures = await get(desk);
      const stands = new Set(standing.values());
      const count = (of: readonly Given[], value: VerdictValue) => of.filter((each) => each.value === value).length;
      const counts = (of: readonly Given[]) =>
        Object.fromEntries(VERDICT_VALUES.map((value) => [value, count(of, value)]));
      expect(figures.months).toEqual(
        [...Map.groupBy(given, (each) => each.month)].map(([own, all]) => ({
          month: own,
          given: counts(all),
          replaced: counts(all.filter((each) => !stands.has(each))),
        })),
      );
      for (const figure of figures.articles) {
        const { claims } = await desk.review(figure.articleId);
        const marked = (value: VerdictValue | null) =>
          claims.filter(({ verdict }) => (verdict?.value ?? null) === value).length;
        expect(figure).toMatchObject({ claims: claims.length, undecided: marked(null) });
        for (const value of VERDICT_VALUES) expect(figure[value]).toBe(marked(value));
      }
      for (const value of VERDICT_VALUES) {
        const net = figures.months.reduce((sum, each) => sum + each.given[value] - each.replaced[value], 0);
        expect(net, `what was given and not replaced is what stands: ${value}`).toBe(figures.total[value]);
      }
      expect(figures.total.claims).toBe(claimIds.length);
    }),
    { numRuns: 25 },
  );
});
