import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  articleState,
  articleText,
  articleWithHash,
  originalBytes,
  putArticleState,
} from '../../../electron/desk/store/articles.ts';
import { claimsOf } from '../../../electron/desk/store/claims.ts';
import { digestOf } from '../../../electron/desk/store/digest.ts';
import {
  embeddingOf,
  passagesWithoutVector,
  passageVectors,
  putEmbeddings,
} from '../../../electron/desk/store/embeddings.ts';
import {
  evidenceByClaim,
  insertEvidence,
  putEvidenceState,
  replaceFoundEvidence,
} from '../../../electron/desk/store/evidence.ts';
import { laterThan } from '../../../electron/desk/store/later.ts';
import { insertPassages, passagesOf, searchPassages } from '../../../electron/desk/store/passages.ts';
import { readSettings, writeSettings } from '../../../electron/desk/store/settings.ts';
import { appendVerdict, verdictsOf } from '../../../electron/desk/store/verdicts.ts';
import { partialDate } from '../../../shared/dates.ts';
import { DEFAULT_SETTINGS } from '../../../shared/settings.ts';
import { scratchWorkspace, storeArticle, storeClaim, testId } from './scratch-workspace.ts';

test('an article comes back as it was stored, whatever characters it holds', () => {
  const { db } = scratchWorkspace();
  const text = fc
    .string({ unit: 'binary', minLength: 1, maxLength: 200 })
    .filter((value) => value.isWellFormed() && !value.includes('\0'));
  fc.assert(
    fc.property(text, fc.uint8Array({ minLength: 1 }), (words, bytes) => {
      if (articleWithHash(db, digestOf(bytes)) !== null) return;
      const stored = storeArticle(db, { text: words, bytes });
      expect(articleText(db, stored.id).text).toBe(words);
      expect(Buffer.from(originalBytes(db, stored.id)).equals(Buffer.from(bytes))).toBe(true);
    }),
    { numRuns: 60 },
  );
});

test('a claim’s quote is cut by UTF-16 offsets even after emoji', () => {
  const { db } = scratchWorkspace();
  const text = '🎬🎬 The film opens in May.';
  const { id } = storeArticle(db, { text });
  storeClaim(db, id, { start: text.indexOf('The film'), end: text.indexOf('.') });
  expect(claimsOf(db, id)[0]?.quote).toBe('The film opens in May');
});

test('the same file cannot be in the library twice, but can return after its removal', () => {
  const { db } = scratchWorkspace();
  const bytes = new TextEncoder().encode('same');
  const first = storeArticle(db, { bytes });
  expect(() => storeArticle(db, { bytes })).toThrow(/UNIQUE/);
  putArticleState(db, first.id, { ...articleState(db, first.id), removed: true }, '2026-01-01T00:00:00.000Z');
  storeArticle(db, { bytes });
  expect(() =>
    putArticleState(db, first.id, { ...articleState(db, first.id), removed: false }, '2026-01-01T00:00:00.000Z'),
  ).toThrow(/in the library again/);
});

test('nothing in the program can change an article’s text', () => {
  const { db } = scratchWorkspace();
  const { id } = storeArticle(db);
  expect(() => db.prepare("UPDATE articles SET text = 'x' WHERE id = ?").run(id)).toThrow(/never changes/);
});

test('verdicts can be neither changed nor deleted', () => {
  const { db } = scratchWorkspace();
  const { id } = storeArticle(db, { text: 'Some words here.' });
  const claimId = storeClaim(db, id);
  appendVerdict(db, {
    id: testId(),
    claimId,
    value: 'confirmed',
    note: '',
    correction: '',
    fault: 'overtaken' as const,
    decidedBy: 'A',
    decidedAt: '2026-01-01T00:00:00.000Z',
    madeBy: 'A',
    madeAt: '2026-01-01T00:00:00.000Z',
    cause: 'decision',
    evidenceIds: [],
  });
  expect(() => db.exec("UPDATE verdicts SET value = 'outdated'")).toThrow(/never changed/);
  expect(() => db.exec('DELETE FROM verdicts')).toThrow(/never deleted/);
  expect(() =>
    db.exec(
      `INSERT OR REPLACE INTO verdicts SELECT sequence, id, claim_id, 'outdated', note, correction, decided_by, decided_at, cause, evidence, fault, made_by, made_at FROM verdicts`,
    ),
  ).toThrow();
  expect(
    verdictsOf(db, id)
      .get(claimId)
      ?.map((verdict) => verdict.value),
  ).toEqual(['confirmed']);
});

test('words of the editor are never read as search syntax', () => {
  const { db } = scratchWorkspace();
  const text = 'The bridge reopened in May.';
  const { id } = storeArticle(db, { text });
  insertPassages(db, id, text, [{ start: 0, end: text.length, role: 'body', dates: [] }]);
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { maxLength: 5 }), (words) => {
      searchPassages(
        db,
        words.map((word) => ({ word, weight: 1 })),
        [id],
        5,
      );
    }),
    { numRuns: 200 },
  );
  expect(
    searchPassages(
      db,
      [
        { word: 'bridge" OR "x', weight: 2 },
        { word: 'reopening', weight: 1 },
      ],
      [id],
      5,
    ),
  ).toHaveLength(1);
});

test('only passages that can be evidence are found, and only in the articles asked for', () => {
  const { db } = scratchWorkspace();
  const text = 'The bridge opened. She likes bridges.';
  const { id } = storeArticle(db, { text });
  const other = storeArticle(db, { text });
  for (const article of [id, other.id]) {
    insertPassages(db, article, text, [
      { start: 0, end: 18, role: 'body', dates: [] },
      { start: 19, end: text.length, role: 'biography', dates: [] },
    ]);
  }
  const hits = searchPassages(db, [{ word: 'bridge', weight: 1 }], [id], 10);
  expect(hits).toEqual([{ passageId: passagesOf(db, id)[0]?.id, articleId: id }]);
});

test('a text is embedded once, wherever it stands', () => {
  const { db } = scratchWorkspace();
  const text = 'One sentence.';
  const [a, b] = [storeArticle(db, { text }), storeArticle(db, { text })];
  for (const { id } of [a, b]) insertPassages(db, id, text, [{ start: 0, end: text.length, role: 'body', dates: [] }]);
  const vector = Int8Array.from([1, -127, 127]);
  const [missing] = passagesWithoutVector(db, 'm', a.id);
  putEmbeddings(db, 'm', [{ digest: missing?.digest as string, vector }]);
  expect(passagesWithoutVector(db, 'm', b.id)).toEqual([]);
  expect(passageVectors(db, 'm', b.id).vectors).toEqual([vector]);
  expect(embeddingOf(db, 'another model', missing?.digest as string)).toBeNull();
});

test('evidence that a newer engine finds again keeps its identity; what the editor took away stays away', () => {
  const { db } = scratchWorkspace();
  const article = storeArticle(db, { text: 'The bridge opens in May.' });
  const later = storeArticle(db, { text: 'The bridge opened. It was late.', publishedOn: partialDate('2021') });
  const claimId = storeClaim(db, article.id);
  const now = '2026-01-01T00:00:00.000Z';
  const find = (...starts: number[]) =>
    replaceFoundEvidence(
      db,
      claimId,
      starts.map((start) => ({ articleId: later.id, start, end: start + 5, relation: 'supports', score: 0.5 })),
      'engine',
      now,
      testId,
    );
  const shown = () => (evidenceByClaim(db, article.id).get(claimId) ?? []).map(({ id, start }) => ({ id, start }));
  find(0, 6);
  const first = shown();
  expect(first.map(({ start }) => start)).toEqual([0, 6]);
  find(0);
  expect(shown()).toEqual([first[0]]);
  find(0, 6);
  expect(shown()).toEqual(first);
  putEvidenceState(db, first[0]?.id as string, { removed: true }, now);
  find(0, 6);
  expect(shown()).toEqual([first[1]]);
  insertEvidence(db, {
    id: testId(),
    claimId,
    articleId: later.id,
    start: 20,
    end: 25,
    relation: 'mentions',
    score: 1,
    chosenBy: 'editor',
    engine: 'x',
    addedAt: now,
  });
  find(6);
  expect(shown().map(({ start }) => start)).toEqual([20, 6]);
});

test('only what was or may have been published later is offered as later', () => {
  const { db } = scratchWorkspace();
  const article = storeArticle(db, { publishedOn: partialDate('2016-07-10') });
  const dates = ['2015', '2016-07-09', '2016-07-10', '2016-07', '2016', '2016-07-11', '2017'];
  const ids = new Map(dates.map((date) => [storeArticle(db, { publishedOn: partialDate(date) }).id, date]));
  const later = laterThan(db, article).map(({ article: { id }, order }) => [ids.get(id), order]);
  expect(later).toEqual([
    ['2016', 'unclear'],
    ['2016-07', 'unclear'],
    ['2016-07-11', 'later'],
    ['2017', 'later'],
  ]);
});

test('setting one thing leaves the others, and a damaged setting falls back to its default', () => {
  const { db } = scratchWorkspace();
  writeSettings(db, { checker: 'Ada', theme: 'dark' });
  writeSettings(db, { checker: 'Grace' });
  db.exec("UPDATE settings SET value = '7' WHERE name = 'theme'");
  expect(readSettings(db)).toEqual({ ...DEFAULT_SETTINGS, checkers: ['Ada', 'Grace'], checker: 'Grace' });
});
