import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { SearchKind } from '../../../shared/search.ts';
import { NEWER, OLDER, type ScratchDesk, scratchDesk } from './scratch-desk.ts';

async function libraryOfTwo() {
  const scratch = await scratchDesk();
  const older = await scratch.bringIn(OLDER, '2018-03-05');
  const newer = await scratch.bringIn(NEWER, '2020-02-11');
  return { scratch, older, newer };
}

async function hits(scratch: ScratchDesk, query: string, kind: SearchKind) {
  const { groups } = await scratch.call('search.everything', { query });
  return groups.find((group) => group.kind === kind)?.hits ?? [];
}

const marked = ({ snippet }: { snippet: { text: string; marks: readonly { start: number; end: number }[] } }) =>
  snippet.marks.map(({ start, end }) => snippet.text.slice(start, end));

test('a word leads to titles, passages, claims and evidence, each with the place to open', async () => {
  const { scratch, older, newer } = await libraryOfTwo();
  expect((await hits(scratch, 'delays', 'article')).map((hit) => hit.articleId)).toEqual([newer]);

  const [passage] = await hits(scratch, '190 mill', 'passage');
  expect(passage?.articleId).toBe(newer);
  expect(NEWER.slice(passage?.span?.start, passage?.span?.end)).toContain('190 million');
  expect(passage && marked(passage)).toEqual(['190', 'million', 'million']);

  const claim = (await hits(scratch, '140 mill', 'claim')).find((hit) => hit.articleId === older);
  const review = await scratch.review(older);
  expect(review.claims.find(({ id }) => id === claim?.claimId)?.quote).toContain('140 million crowns');
  expect(claim?.detail).toBe('Undecided');

  const [evidence] = await hits(scratch, '190 million', 'evidence');
  expect(evidence?.articleId).toBe(older);
  const bearsOn = review.claims.find(({ id }) => id === evidence?.claimId);
  expect(bearsOn?.evidence.some(({ quote }) => quote.includes('190 million'))).toBe(true);
});

test('notes stand as notes while they are in force; checkers, values and replaced notes lead to verdicts', async () => {
  const { scratch, older } = await libraryOfTwo();
  await scratch.call('settings.set', { checker: 'Grace Hopper' });
  const claim = (await scratch.review(older)).claims[0];
  const claimId = claim?.id as string;
  const record = (value: 'outdated' | 'confirmed', note: string) =>
    scratch.call('verdict.record', { claimId, value, note, correction: '' });
  await record('outdated', 'Asked Zoë at the press office');
  expect((await hits(scratch, 'zoe press', 'note')).map((hit) => hit.claimId)).toEqual([claimId]);
  expect(await hits(scratch, 'zoe press', 'verdict')).toEqual([]);

  await record('confirmed', 'Settled by letter');
  expect(await hits(scratch, 'zoe press', 'note')).toEqual([]);
  const [replaced] = await hits(scratch, 'zoe press', 'verdict');
  expect(replaced?.detail).toMatch(/^Replaced since/);
  expect((await hits(scratch, 'grace confirmed', 'verdict')).map((hit) => hit.claimId)).toEqual([claimId]);
});

test('what was removed is not found, and is found again when that is undone', async () => {
  const { scratch, older, newer } = await libraryOfTwo();
  await scratch.call('article.remove', { articleId: newer });
  for (const kind of ['article', 'passage', 'claim', 'evidence'] as const) {
    expect((await hits(scratch, 'lindmark', kind)).filter((hit) => hit.articleId === newer)).toEqual([]);
  }
  expect(await hits(scratch, '190', 'evidence')).toEqual([]);
  await scratch.call('history.undo', {});
  expect((await hits(scratch, '190', 'passage')).map((hit) => hit.articleId)).toEqual([newer]);

  const claim = (await hits(scratch, '140 million', 'claim')).find((hit) => hit.articleId === older);
  await scratch.call('claim.remove', { claimId: claim?.claimId as string });
  expect((await hits(scratch, '140 million', 'claim')).filter((hit) => hit.articleId === older)).toEqual([]);
});

test('a claim whose words are spread over several sentences is found', async () => {
  const { scratch, older } = await libraryOfTwo();
  const { text } = (await scratch.review(older)).article;
  const start = text.indexOf('The line will cost');
  const end = text.indexOf('stops.') + 'stops.'.length;
  const { claimId } = await scratch.call('claim.mark', { articleId: older, start, end });
  expect((await hits(scratch, '140 stops', 'claim')).map((hit) => hit.claimId)).toContain(claimId);
});

test('no query, whatever it holds, is refused or read as syntax', async () => {
  const { scratch } = await libraryOfTwo();
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 30 }),
    fc.constantFrom('"', '*', 'NEAR(', ' OR ', ' AND ', ' NOT ', 'quote:', '^', '-', '{a b}:', '\0', '’', '“tram”'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (pieces) => {
      const { groups } = await scratch.call('search.everything', { query: pieces.join('').slice(0, 400) });
      for (const { hits: found } of groups) expect(found.length).toBeGreaterThan(0);
    }),
    { numRuns: 150 },
  );
});

test('one letter alone finds nothing rather than everything', async () => {
  const { scratch } = await libraryOfTwo();
  expect(await scratch.call('search.everything', { query: 't' })).toEqual({ groups: [] });
  expect(await scratch.call('search.everything', { query: '  ' })).toEqual({ groups: [] });
});
