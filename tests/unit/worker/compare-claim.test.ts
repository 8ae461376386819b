import { expect, test } from 'vitest';
import { engine } from '../../../electron/desk/engine/engine.ts';
import type { SecondReading } from '../../../electron/desk/engine/models/second-reader.ts';
import type { NewArticle } from '../../../electron/desk/store/articles.ts';
import { insertClaim } from '../../../electron/desk/store/claims.ts';
import { inTransaction, type WritableDatabase } from '../../../electron/desk/store/database.ts';
import { putReadings } from '../../../electron/desk/store/pair-readings.ts';
import { insertPassages } from '../../../electron/desk/store/passages.ts';
import { compareClaim, findPassages, gather } from '../../../electron/desk/worker/comparing.ts';
import type { Block } from '../../../shared/article.ts';
import { partialDate } from '../../../shared/dates.ts';
import { scratchWorkspace, storeArticle, testId } from '../store/scratch-workspace.ts';

const CLAIM = 'The Lindmark tram line has 12 stops.';
const LATER = 'The Lindmark tram line now has 14 stops.';
const READING: SecondReading = { same: 0.97, confirmed: 0.03, outdated: 0.93, open: 0.04 };

/** Stores an article of an invented workspace with its passages. */
function storeRead(db: WritableDatabase, given: Pick<NewArticle, 'text'> & Partial<NewArticle>, day: string) {
  const article = storeArticle(db, { ...given, publishedOn: partialDate(day) });
  inTransaction(db, () => insertPassages(db, article.id, article.text, engine.read(article).passages));
  return article;
}

/** Stores the older article with its one claim. */
function storeClaim(db: WritableDatabase) {
  const older = storeRead(db, { text: CLAIM }, '2019-05-07');
  const draft = engine.describe(older, { start: 0, end: CLAIM.length });
  insertClaim(db, { ...draft, id: testId(), articleId: older.id, origin: 'editor', engine: engine.version });
  return older;
}

test('an article compared again suggests the same, and neither network reads a pair twice', async () => {
  const { db } = scratchWorkspace();
  const older = storeClaim(db);
  storeRead(db, { text: LATER }, '2020-03-05');

  const given: string[] = [];
  const network = (id: string) => ({
    id,
    read: async (pairs: readonly { readonly passage: string }[]) =>
      pairs.map(({ passage }) => {
        given.push(`${id}: ${passage}`);
        return READING;
      }),
  });
  const compared = async () => {
    const comparison = gather(db, engine, older.id, null);
    const found = findPassages(db, null, null, comparison, 0);
    const readers = { comparing: network('first'), second: network('second') };
    const parts = await compareClaim(db, engine, readers, comparison, 0, found);
    for (const part of parts) if (part.kind === 'readings') putReadings(db, part.model, part.readings);
    return parts.find(({ kind }) => kind === 'suggestion');
  };
  const first = await compared();
  expect(first).toMatchObject({ suggestion: { value: 'outdated' } });
  expect(given).toEqual([`first: ${LATER}`, `second: ${LATER}`]);
  expect(await compared()).toEqual(first);
  expect(given).toHaveLength(2);
});

test('what a later article says in its headline and again in its first sentence is one passage', () => {
  const { db } = scratchWorkspace();
  const older = storeClaim(db);
  const headline = LATER.slice(0, -1);
  const text = `${headline}\n\n${LATER} The Lindmark harbour has a crane.`;
  const at = headline.length;
  const blocks: Block[] = [
    { kind: 'heading', level: 1, start: 0, end: at },
    { kind: 'paragraph', level: 0, start: at + 2, end: text.length },
  ];
  storeRead(db, { title: headline, text, blocks }, '2020-03-05');
  const { candidates } = findPassages(db, null, null, gather(db, engine, older.id, null), 0);
  expect(candidates.map(({ quote }) => quote)).toEqual([LATER, 'The Lindmark harbour has a crane.']);
});
