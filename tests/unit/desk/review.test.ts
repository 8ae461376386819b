import { expect, test } from 'vitest';
import type { ClaimUnderReview } from '../../../shared/claim.ts';
import { NEWER, OLDER, scratchDesk } from './scratch-desk.ts';

function claimAbout(claims: readonly ClaimUnderReview[], words: string): ClaimUnderReview {
  const found = claims.find((claim) => claim.quote.includes(words));
  if (found === undefined)
    throw new Error(`no claim holds “${words}”: ${claims.map((claim) => claim.quote).join(' | ')}`);
  return found;
}

test('every claim’s quote is exactly the text between its offsets', async () => {
  const desk = await scratchDesk();
  const review = await desk.review(await desk.bringIn(OLDER, '2018-05-07'));
  expect(review.claims.length).toBeGreaterThanOrEqual(4);
  for (const claim of review.claims) expect(review.article.text.slice(claim.start, claim.end)).toBe(claim.quote);
});

test('with nothing later in the library there is no evidence and no suggestion', async () => {
  const desk = await scratchDesk();
  const review = await desk.review(await desk.bringIn(OLDER, '2018-05-07'));
  expect(review.claims.flatMap((claim) => claim.evidence)).toEqual([]);
  expect(review.claims.filter((claim) => claim.suggestion !== null)).toEqual([]);
});

test('an older article is never offered as evidence', async () => {
  const desk = await scratchDesk();
  await desk.bringIn(NEWER, '2017-01-01');
  const review = await desk.review(await desk.bringIn(OLDER, '2018-05-07'));
  expect(review.later).toEqual([]);
  expect(review.claims.flatMap((claim) => claim.evidence)).toEqual([]);
});

test('importing a later article brings evidence and a reasoned suggestion to the claim it overtakes', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  const laterId = await desk.bringIn(NEWER, '2019-03-05');
  const { claims } = await desk.review(articleId);
  const opening = claimAbout(claims, 'June 2019');
  expect(opening.modality).toBe('speculative');
  expect(opening.evidence.slice(0, 3).every((evidence) => evidence.articleId === laterId)).toBe(true);
  expect(opening.suggestion?.value).toBe('outdated');
  expect(opening.suggestion?.reasons.length).toBeGreaterThan(0);
  expect(opening.verdict).toBeNull();
});

test('a verdict is there after a restart, with its note, who and when', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  const [claim] = (await desk.review(articleId)).claims;
  const claimId = claim?.id as string;
  await desk.call('settings.set', { checker: 'Grace' });
  await desk.call('verdict.record', { claimId, value: 'outdated', note: 'Moved to 2021', correction: 'March 2021' });
  await desk.restart();
  const again = (await desk.review(articleId)).claims.find(({ id }) => id === claimId);
  expect(again?.verdict).toMatchObject({
    value: 'outdated',
    note: 'Moved to 2021',
    correction: 'March 2021',
    decidedBy: 'Grace',
  });
});

test('a verdict keeps its fault until another is given, and undo puts it back', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  const claimId = (await desk.review(articleId)).claims[0]?.id as string;
  const fault = async () => (await desk.review(articleId)).claims.find(({ id }) => id === claimId)?.verdict?.fault;
  const outdated = { claimId, value: 'outdated' as const, note: '', correction: 'March 2021' };
  await desk.call('verdict.record', outdated);
  expect(await fault()).toBe('overtaken');
  await desk.call('verdict.record', { ...outdated, fault: 'wrong' });
  expect(await fault()).toBe('wrong');
  await desk.call('verdict.record', { ...outdated, note: 'Ask the mayor' });
  expect(await fault()).toBe('wrong');
  await desk.call('history.undo', {});
  await desk.call('history.undo', {});
  expect(await fault()).toBe('overtaken');
  await desk.call('history.redo', {});
  expect(await fault()).toBe('wrong');
});

test('undo and redo cover verdicts, marks, spans, removals and evidence, in every article, after a restart', async () => {
  const desk = await scratchDesk();
  const older = await desk.bringIn(OLDER, '2018-05-07');
  const newer = await desk.bringIn(NEWER, '2019-03-05');
  const snapshot = async () => {
    await desk.desk.analysis.settled();
    const reviews = await Promise.all([desk.review(older), desk.review(newer)]);
    return reviews.map(({ article, claims }) => ({
      title: article.title,
      claims: claims.map((claim) => ({
        id: claim.id,
        quote: claim.quote,
        verdict: claim.verdict?.value ?? null,
        note: claim.verdict?.note ?? '',
        byHand: claim.evidence.filter((evidence) => evidence.chosenBy === 'editor').map((evidence) => evidence.quote),
      })),
    }));
  };
  const [first, second, third] = (await desk.review(older)).claims;
  const other = (await desk.review(newer)).claims[0];
  const states = [await snapshot()];
  const steps: (() => Promise<unknown>)[] = [
    () => desk.call('verdict.record', { claimId: first?.id as string, value: 'confirmed', note: '', correction: '' }),
    () => desk.call('verdict.record', { claimId: first?.id as string, value: 'outdated', note: 'n', correction: 'c' }),
    () => desk.call('verdict.record', { claimId: other?.id as string, value: 'speculative', note: '', correction: '' }),
    () => desk.call('claim.mark', { articleId: older, start: 0, end: 12 }),
    () =>
      desk.call('claim.respan', {
        claimId: second?.id as string,
        start: second?.start as number,
        end: (second?.end as number) - 2,
      }),
    () => desk.call('claim.remove', { claimId: third?.id as string }),
    () =>
      desk.call('evidence.attach', {
        claimId: first?.id as string,
        articleId: newer,
        start: 0,
        end: 14,
        relation: 'mentions',
      }),
    () =>
      desk.call('article.describe', {
        articleId: older,
        description: { title: 'A new title', byline: 'B', outlet: null, sourceUrl: null, publishedOn: '2018-05' },
      }),
  ];
  for (const step of steps) {
    await step();
    states.push(await snapshot());
  }
  await desk.restart();
  for (let done = steps.length; done > 0; done -= 1) {
    expect(await snapshot()).toEqual(states[done]);
    expect(await desk.call('history.undo', {})).not.toBeNull();
  }
  expect(await snapshot()).toEqual(states[0]);
  expect(await desk.call('history.undo', {})).toBeNull();
  await desk.restart();
  for (let done = 1; done <= steps.length; done += 1) {
    await desk.call('history.redo', {});
    expect(await snapshot()).toEqual(states[done]);
  }
  expect(await desk.call('history.redo', {})).toBeNull();
});

test('undoing a verdict appends to its history instead of erasing it', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  const claimId = (await desk.review(articleId)).claims[0]?.id as string;
  await desk.call('verdict.record', { claimId, value: 'confirmed', note: '', correction: '' });
  await desk.call('history.undo', {});
  const claim = (await desk.review(articleId)).claims[0];
  expect(claim?.history.map(({ value, cause }) => [value, cause])).toEqual([
    ['confirmed', 'decision'],
    [null, 'undo'],
  ]);
});

test('a new decision after an undo leaves nothing to redo', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  const claimId = (await desk.review(articleId)).claims[0]?.id as string;
  await desk.call('verdict.record', { claimId, value: 'confirmed', note: '', correction: '' });
  await desk.call('history.undo', {});
  await desk.call('verdict.record', { claimId, value: 'outdated', note: '', correction: '' });
  expect((await desk.call('history.state', {})).redo).toBeNull();
});

test('pressing the same verdict twice adds no second line', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  const claimId = (await desk.review(articleId)).claims[0]?.id as string;
  for (let i = 0; i < 2; i += 1)
    await desk.call('verdict.record', { claimId, value: 'confirmed', note: '', correction: '' });
  expect((await desk.review(articleId)).claims[0]?.history).toHaveLength(1);
});

test('an editor’s own search finds passages of later articles alone', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(OLDER, '2018-05-07');
  const laterId = await desk.bringIn(NEWER, '2019-03-05');
  const claimId = (await desk.review(articleId)).claims[0]?.id as string;
  const hits = await desk.call('evidence.search', { claimId, query: 'scheduled open' });
  expect(hits[0]?.quote).toContain('now scheduled to open in March 2021');
  expect(hits.every((hit) => hit.articleId === laterId)).toBe(true);
});

test('correcting a publication date resolves the dates of its claims anew and keeps the verdicts', async () => {
  const desk = await scratchDesk();
  const articleId = await desk.bringIn(
    'Tram news\n\nThe harbour tram of Lindmark will open late this year.',
    '2018-05-07',
  );
  const [claim] = (await desk.review(articleId)).claims;
  expect(claim?.dates[0]?.to.slice(0, 4)).toBe('2018');
  await desk.call('verdict.record', { claimId: claim?.id as string, value: 'confirmed', note: '', correction: '' });
  await desk.call('article.describe', {
    articleId,
    description: { title: 'Tram news', byline: null, outlet: null, sourceUrl: null, publishedOn: '2019-05-07' },
  });
  await desk.desk.analysis.settled();
  const [again] = (await desk.review(articleId)).claims;
  expect(again?.dates[0]?.to.slice(0, 4)).toBe('2019');
  expect(again?.verdict?.value).toBe('confirmed');
});

test('removing an article takes its passages out of the evidence; undo brings them back', async () => {
  const desk = await scratchDesk();
  const older = await desk.bringIn(OLDER, '2018-05-07');
  const newer = await desk.bringIn(NEWER, '2019-03-05');
  const count = async () => (await desk.review(older)).claims.flatMap((claim) => claim.evidence).length;
  const before = await count();
  expect(before).toBeGreaterThan(0);
  await desk.call('article.remove', { articleId: newer });
  await desk.desk.analysis.settled();
  expect(await count()).toBe(0);
  expect((await desk.review(older)).claims.every((claim) => claim.suggestion === null)).toBe(true);
  await desk.call('history.undo', {});
  await desk.desk.analysis.settled();
  expect(await count()).toBe(before);
});
