import Database from 'better-sqlite3';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isRelated } from '../../../shared/relatedness.ts';
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

  const [evidence, ...others] = await hits(scratch, '190 million', 'evidence');
  expect(others, 'a passage stands once, however many claims it serves').toEqual([]);
  const served = review.claims.filter((each) =>
    each.evidence.some((passage) => passage.quote.includes('190 million') && isRelated(passage)),
  );
  expect(served.length).toBeGreaterThan(0);
  expect(evidence?.detail).toContain(served.length === 1 ? ', for the claim “' : `, for ${served.length} claims: “`);
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
    fc.constantFrom(
      '"',
      '*',
      'NEAR(',
      ' OR ',
      ' AND ',
      ' NOT ',
      'quote:',
      '^',
      '-',
      '{a b}:',
      '\0',
      '’',
      '“tram”',
      '„',
      'outlet:',
      ' -',
      'before:2019 ',
      'verdict:',
    ),
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
  expect(await scratch.call('search.everything', { query: 't' })).toEqual({ groups: [], nothing: null });
  expect(await scratch.call('search.everything', { query: '  ' })).toEqual({ groups: [], nothing: null });
});

test('an article is found by words that stand in different sentences, with the passages that hold them', async () => {
  const { scratch, older, newer } = await libraryOfTwo();
  const words = [older, newer].map((id) => ({ id, text: id === older ? OLDER : NEWER }));
  for (const { id, text } of words) {
    const [first = '', , third = ''] = text.split(/(?<=\.)\s+/);
    const longest = (sentence: string) =>
      (sentence.match(/\p{L}+/gu) ?? []).reduce((best, word) => (word.length > best.length ? word : best), '');
    const query = `${longest(first)} ${longest(third)} `;
    const hit = (await hits(scratch, query, 'scattered')).find(({ articleId }) => articleId === id);
    if (!hit) throw new Error(`“${query}” is not found in ${id}`);
    expect([hit.snippet, ...hit.further].flatMap((snippet) => marked({ snippet }))).toEqual(
      expect.arrayContaining([longest(first), longest(third)]),
    );
  }
  expect(await hits(scratch, '190 million ', 'scattered'), 'words of one sentence are no such article').toEqual([]);
});

test('a phrase is found in a sentence exactly where it stands in it, whatever signs, case and accents', async () => {
  const { scratch, newer } = await libraryOfTwo();
  const plain = (text: string) =>
    text
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .split(/[^a-z0-9]+/)
      .filter((word) => word !== '');
  const db = new Database(scratch.path, { readonly: true });
  const passages = db.prepare('SELECT quote FROM passages WHERE article_id = ?').pluck().all(newer) as string[];
  db.close();
  const sentences = passages.map((quote) => ` ${plain(quote).join(' ')} `);
  const words = plain(passages.join(' '));
  const phrase = fc.oneof(
    fc.tuple(fc.nat(words.length - 1), fc.integer({ min: 1, max: 4 })).map(([at, many]) => words.slice(at, at + many)),
    fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }),
  );
  await fc.assert(
    fc.asyncProperty(
      phrase,
      fc.constantFrom('""', '“”', '„“'),
      fc.constantFrom(' ', ', ', ' – '),
      async (said, quotes, sign) => {
        const query = `${quotes[0]}${said.join(sign).toUpperCase()}${quotes[1]}`;
        const isThere = sentences.some((sentence) => sentence.includes(` ${said.join(' ')} `));
        const found = await hits(scratch, query, 'passage');
        const anywhere = said.some((word) => word.length > 1);
        expect(
          found.some(({ articleId }) => articleId === newer),
          query,
        ).toBe(isThere && anywhere);
      },
    ),
    { numRuns: 60 },
  );
});

test('outlet, author, dates and verdict limit what is found, and a minus leaves articles out', async () => {
  const { scratch, older, newer } = await libraryOfTwo();
  const tell = async (articleId: string, outlet: string, byline: string) => {
    const { title, publishedOn, sourceUrl } = (await scratch.review(articleId)).article;
    await scratch.call('article.describe', {
      articleId,
      description: { title, publishedOn, sourceUrl, outlet, byline },
    });
  };
  await tell(older, 'The Castra Gazette', 'Ada Lind');
  await tell(newer, 'Harbour Times', 'Zoë Marlow and Ada Lind');
  const articlesFor = async (query: string) => {
    const { groups } = await scratch.call('search.everything', { query });
    const found = groups.filter(({ kind }) => kind !== 'evidence').flatMap((group) => group.hits);
    return [...new Set(found.map(({ articleId }) => articleId))].sort();
  };
  const both = [older, newer].sort();
  expect(await articlesFor('million')).toEqual(both);
  expect(await articlesFor('million outlet:gazette')).toEqual([older]);
  await scratch.call('collection.put', { name: 'City desk', articleIds: [newer] });
  expect(await articlesFor('million in:city')).toEqual([newer]);
  expect(await articlesFor('in:"city desk" million outlet:gazette')).toEqual([]);
  expect(await articlesFor('million in:transport')).toEqual([]);
  expect(await articlesFor('outlet:"castra gaz" million')).toEqual([older]);
  expect(await articlesFor('million by:"Zoe Marlow"')).toEqual([newer]);
  expect(await articlesFor('by:lind')).toEqual(both);
  expect(await articlesFor('million before:5 March 2018')).toEqual([]);
  expect(await articlesFor('million before:6 March 2018')).toEqual([older]);
  expect(await articlesFor('million after:2018')).toEqual([newer]);
  expect(await articlesFor('million after:2017 outlet:gazette outlet:times')).toEqual(both);
  expect(await articlesFor('million -"190 million"')).toEqual([older]);

  const claimId = (await hits(scratch, '140 million', 'claim')).find((hit) => hit.articleId === older)
    ?.claimId as string;
  expect(await hits(scratch, 'million verdict:outdated', 'claim')).toEqual([]);
  await scratch.call('settings.set', { checker: 'Ada' });
  await scratch.call('verdict.record', { claimId, value: 'outdated', note: '', correction: '' });
  const { groups } = await scratch.call('search.everything', { query: 'million verdict:outdated' });
  expect(
    groups.filter(({ kind }) => kind !== 'evidence').flatMap((group) => group.hits.map((hit) => hit.claimId)),
  ).toEqual([claimId]);
  expect((await hits(scratch, 'verdict:out', 'claim')).map((hit) => hit.claimId)).toEqual([claimId]);
  const asideId = (await hits(scratch, 'verdict:undecided before:2019', 'claim'))[0]?.claimId as string;
  await scratch.call('claim.setAside', { claimId: asideId, reason: 'opinion', words: '' });
  const [aside] = await hits(scratch, 'verdict:set-aside', 'claim');
  expect(aside).toMatchObject({ claimId: asideId, detail: 'Set aside' });
});

test('what is not found says which word, which limit, and what there would be without', async () => {
  const { scratch } = await libraryOfTwo();
  const nothing = async (query: string) => (await scratch.call('search.everything', { query })).nothing;
  expect(await nothing('million quokka')).toEqual({ unknown: ['quokka'], empty: [], without: 0 });
  expect(await nothing('million outlet:nowhere before:2017')).toEqual({ unknown: [], empty: [0, 1], without: 2 });
  expect(await nothing('verdict:confirmed')).toEqual({ unknown: [], empty: [0], without: 0 });
  expect(await nothing('million')).toBeNull();
});
