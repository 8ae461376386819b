import { expect, test } from 'vitest';
import { partialDate } from '../../../shared/dates.ts';
import type { Review } from '../../../shared/review.ts';
import { NEWER, OLDER, type ScratchDesk, scratchDesk } from './scratch-desk.ts';

/** The older article as it was put right: one number is another, a sentence is reworded, one has moved, one is gone. */
const CORRECTED = `Harbour tram to open in 2019

Mayor Edda Brandt said: “The tram might reach the airport one day.”

The city of Lindmark will probably open its harbour tram in June 2019, the transport office announced on Monday. The line will cost 150 million crowns. It has 12 stops.

The council opened a ferry in May 2018. It carries 200 people an hour.`;

async function pasted(desk: ScratchDesk, text: string) {
  return desk.call('import.paste', { text });
}

async function takeIn(
  desk: ScratchDesk,
  text: string,
  newerVersionOf: string,
  declined: string[] = [],
): Promise<string> {
  const draft = await pasted(desk, text);
  const { articleIds } = await desk.call('import.accept', {
    drafts: [
      {
        draftId: draft.draftId,
        description: {
          title: draft.title?.value ?? '',
          byline: null,
          outlet: null,
          sourceUrl: null,
          publishedOn: partialDate('2018-05-09'),
        },
        newerVersionOf,
        declined,
      },
    ],
  });
  await desk.desk.analysis.settled();
  return articleIds[0] as string;
}

function claimWith(review: Review, words: string) {
  const claim = review.claims.find(({ quote }) => quote.includes(words));
  if (claim === undefined) throw new Error(`no claim holds “${words}”`);
  return claim;
}

async function decided(desk: ScratchDesk, later = false) {
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  const laterId = later ? await desk.bringIn(NEWER, '2019-03-05') : '';
  // Whatever the engine makes of them, these sentences are claims of this test.
  const { claims } = await desk.review(articleId);
  for (const sentence of [
    'The line will cost 140 million crowns.',
    'It has 12 stops.',
    'Tickets currently cost 3 crowns.',
  ]) {
    if (claims.some(({ quote }) => quote.includes(sentence) || sentence.includes(quote))) continue;
    const start = OLDER.indexOf(sentence);
    await desk.call('claim.mark', { articleId, start, end: start + sentence.length });
  }
  const review = await desk.review(articleId);
  for (const claim of review.claims) {
    await desk.call('verdict.record', {
      claimId: claim.id,
      value: 'confirmed',
      note: `on ${claim.quote.slice(0, 8)}`,
      correction: '',
    });
  }
  return { articleId, laterId, review };
}

/** An article that was decided, and its newer version; `before` is the review as it stood when it was decided. */
function corrected(desk: ScratchDesk) {
  return desk.begin('a newer version was taken in', async () => {
    const { articleId } = await decided(desk);
    const before = await desk.review(articleId);
    return { articleId, before, newId: await takeIn(desk, CORRECTED, articleId) };
  });
}

/** An article that was decided, and two newer versions, one after the other. */
function correctedTwice(desk: ScratchDesk) {
  return desk.begin('two newer versions were taken in', async () => {
    const { articleId, newId: second } = await corrected(desk);
    return { articleId, second, third: await takeIn(desk, `${CORRECTED}\n\nThe council met again.`, second) };
  });
}

test('a newer text of the same article is recognised, another article is not', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  expect((await pasted(desk, CORRECTED)).versionOf).toMatchObject({ articleId, because: 'title' });
  expect((await pasted(desk, NEWER)).versionOf).toBeNull();
});

test('before anything is stored the desk says what becomes of each claim', async () => {
  const desk = await scratchDesk();
  const { articleId } = await decided(desk);
  const draft = await pasted(desk, CORRECTED);
  const preview = await desk.call('import.preview', { draftId: draft.draftId, articleId });
  const fateOf = (words: string) => preview.claims.find(({ quote }) => quote.includes(words));
  expect(fateOf('140 million')).toMatchObject({
    fate: 'altered',
    verdict: 'confirmed',
    differences: [{ kind: 'number', before: '140', after: '150' }],
  });
  expect(fateOf('June 2019')?.fate).toBe('reworded');
  expect(fateOf('Tickets')?.fate).toBe('lost');
  // Two sentences changed places: one of them counts as having stayed.
  expect([fateOf('12 stops')?.fate, fateOf('airport')?.fate].sort()).toEqual(['moved', 'unchanged']);
  expect(preview.fresh).toBeGreaterThan(0);
  expect(await desk.call('library.list', {})).toHaveLength(1);
});

test('a newer version takes the place of the earlier one, which stays to be read', async () => {
  const desk = await scratchDesk();
  const { articleId, newId } = await corrected(desk);
  const library = await desk.call('library.list', {});
  expect(library.map(({ id }) => id)).toContain(newId);
  expect(library.map(({ id }) => id)).not.toContain(articleId);
  expect(library.find(({ id }) => id === newId)?.earlierVersions).toBe(1);
  const review = await desk.review(newId);
  expect(review.earlierVersions.map(({ id }) => id)).toEqual([articleId]);
  const before = await desk.review(articleId);
  expect(before.supersededBy?.id).toBe(newId);
  expect(before.claims.every(({ verdict }) => verdict?.value === 'confirmed')).toBe(true);
  for (const claim of review.claims) expect(review.article.text.slice(claim.start, claim.end)).toBe(claim.quote);
});

test('verdicts stay in force where the wording is the same and are open again where it changed', async () => {
  const desk = await scratchDesk();
  const { articleId, newId } = await corrected(desk);
  const review = await desk.review(newId);
  const kept = claimWith(review, '12 stops');
  expect(kept.verdict).toMatchObject({ value: 'confirmed', cause: 'carried', decidedBy: 'Ada' });
  expect(kept.history.map(({ cause }) => cause)).toEqual(['decision', 'carried']);
  expect(kept.verdict?.decidedAt).toBe(kept.history[0]?.decidedAt);
  const altered = claimWith(review, '150 million');
  expect(altered.verdict).toMatchObject({ value: null, cause: 'reworded' });
  expect(altered.history.map(({ value }) => value)).toEqual(['confirmed', null]);
  expect(altered.carriedFrom).toMatchObject({ articleId, fate: 'altered' });
  expect(altered.carriedFrom?.quote).toContain('140 million');
  expect(review.claims.some(({ quote }) => quote.includes('Tickets'))).toBe(false);
});

test('what was ticked off stays ticked where the wording is the same', async () => {
  const desk = await scratchDesk();
  const { articleId, review } = await decided(desk);
  const kept = claimWith(review, '12 stops');
  const [part] = kept.parts;
  if (part === undefined) throw new Error('nothing in the claim can be ticked');
  await desk.call('part.tick', { claimId: kept.id, start: part.start, end: part.end, state: 'ticked' });
  const carried = claimWith(await desk.review(await takeIn(desk, CORRECTED, articleId)), '12 stops').parts[0];
  expect(carried).toMatchObject({ words: part.words, tick: { state: 'ticked', checkedBy: 'Ada' } });
});

test('a claim that the editor does not recognise is not carried over', async () => {
  const desk = await scratchDesk();
  const { articleId, review } = await decided(desk);
  const declined = claimWith(review, '140 million').id;
  const altered = claimWith(await desk.review(await takeIn(desk, CORRECTED, articleId, [declined])), '150 million');
  expect(altered).toMatchObject({ carriedFrom: null, history: [], verdict: null });
});

test('evidence that an editor chose comes along, and work on removed claims is not undone', async () => {
  const desk = await scratchDesk();
  const { articleId, laterId, review } = await decided(desk, true);
  const altered = claimWith(review, '140 million');
  const at = NEWER.indexOf('The harbour tram has 12 stops.');
  await desk.call('evidence.attach', {
    claimId: altered.id,
    articleId: laterId,
    start: at,
    end: at + 30,
    relation: 'mentions',
  });
  await desk.call('claim.remove', { claimId: claimWith(review, '12 stops').id });
  const fresh = await desk.review(await takeIn(desk, CORRECTED, articleId));
  const carried = claimWith(fresh, '150 million').evidence.filter(({ chosenBy }) => chosenBy === 'editor');
  expect(carried.map(({ quote }) => quote)).toEqual(['The harbour tram has 12 stops.']);
  expect(fresh.claims.some(({ quote }) => quote.includes('12 stops'))).toBe(false);
});

test('versions of one article are never evidence for each other', async () => {
  const desk = await scratchDesk();
  const { articleId, newId } = await corrected(desk);
  expect((await desk.review(newId)).later).toEqual([]);
  const before = await desk.review(articleId);
  expect(before.later).toEqual([]);
  await expect(
    desk.call('evidence.attach', {
      claimId: (await desk.review(newId)).claims[0]?.id ?? '',
      articleId,
      start: 0,
      end: 20,
      relation: 'supports',
    }),
  ).rejects.toThrow(/not published later/);
});

test('taking in a version is one step to undo and to do again, also after a restart', async () => {
  const desk = await scratchDesk();
  const { articleId, before, newId } = await corrected(desk);
  await desk.restart();
  expect((await desk.call('history.state', {})).undo).toBe('Import a newer version of “Harbour tram to open in 2019”');
  await desk.call('history.undo', {});
  const ids = async () => (await desk.call('library.list', {})).map(({ id }) => id);
  expect(await ids()).toContain(articleId);
  expect(await ids()).not.toContain(newId);
  expect((await desk.review(articleId)).claims.map(({ verdict }) => verdict)).toEqual(
    before.claims.map(({ verdict }) => verdict),
  );
  await desk.call('history.redo', {});
  expect(await ids()).toContain(newId);
  expect(await ids()).not.toContain(articleId);
});

test('an earlier version cannot be worked on', async () => {
  const desk = await scratchDesk();
  const { before } = await corrected(desk);
  await expect(
    desk.call('verdict.record', { claimId: before.claims[0]?.id ?? '', value: 'outdated', note: '', correction: '' }),
  ).rejects.toThrow(/earlier version/);
});

test('two drafts cannot both be the newer version, and then nothing is stored', async () => {
  const desk = await scratchDesk();
  const { articleId } = await decided(desk);
  const drafts = [await pasted(desk, CORRECTED), await pasted(desk, `${CORRECTED}\n\nOne more line.`)];
  await expect(
    desk.call('import.accept', {
      drafts: drafts.map(({ draftId }) => ({
        draftId,
        description: { title: 'T', byline: null, outlet: null, sourceUrl: null, publishedOn: '2018-06-01' },
        newerVersionOf: articleId,
      })),
    }),
  ).rejects.toThrow(/already has a newer version/);
  expect((await desk.call('library.list', {})).map(({ id }) => id)).toEqual([articleId]);
});

test('a version of a version keeps the whole history', async () => {
  const desk = await scratchDesk();
  const { articleId, second, third } = await correctedTwice(desk);
  const review = await desk.review(third);
  expect(review.earlierVersions.map(({ id }) => id)).toEqual([second, articleId]);
  expect(claimWith(review, '12 stops').history.map(({ cause }) => cause)).toEqual(['decision', 'carried', 'carried']);
  expect((await desk.call('library.list', {}))[0]).toMatchObject({ id: third, earlierVersions: 2 });
});

test('a newer version that is removed gives its place back to the earlier one, with the work on it', async () => {
  const desk = await scratchDesk();
  const { articleId, before, newId } = await corrected(desk);
  await desk.call('article.remove', { articleId: newId });
  await desk.desk.analysis.settled();
  const ids = async () => (await desk.call('library.list', {})).map(({ id }) => id);
  expect(await ids()).toEqual([articleId]);
  const back = await desk.review(articleId);
  expect(back.supersededBy).toBeNull();
  expect(back.claims.map(({ verdict }) => verdict)).toEqual(before.claims.map(({ verdict }) => verdict));
  const claimId = back.claims[0]?.id ?? '';
  await desk.call('verdict.record', { claimId, value: 'outdated', note: '', correction: '' });
  await desk.call('history.undo', {});
  expect((await pasted(desk, CORRECTED)).status).not.toBe('duplicate');
  await desk.restart();
  expect((await desk.call('history.state', {})).undo).toBe(
    'Remove “Harbour tram to open in 2019” and restore its earlier version',
  );
  await desk.call('history.undo', {});
  expect(await ids()).toEqual([newId]);
  expect((await desk.review(newId)).earlierVersions.map(({ id }) => id)).toEqual([articleId]);
  await desk.call('history.redo', {});
  expect(await ids()).toEqual([articleId]);
});

test('of three versions the last can be removed, then the one before it, then the first', async () => {
  const desk = await scratchDesk();
  const { articleId, second, third } = await correctedTwice(desk);
  const ids = async () => (await desk.call('library.list', {})).map(({ id }) => id);
  await expect(desk.call('article.remove', { articleId: second })).rejects.toThrow(/earlier version, kept as it was/);
  for (const [removed, left] of [
    [third, [second]],
    [second, [articleId]],
    [articleId, []],
  ] as const) {
    await desk.call('article.remove', { articleId: removed });
    expect(await ids()).toEqual(left);
  }
  expect((await pasted(desk, OLDER)).status).not.toBe('duplicate');
});
