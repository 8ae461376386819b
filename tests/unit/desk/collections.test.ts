import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCompareAgain } from '../../../electron/desk/services/to-compare-again.ts';
import { liveArticles } from '../../../electron/desk/store/articles.ts';
import {
  collectionState,
  insertCollection,
  membersOf,
  putCollectionState,
  putMemberships,
} from '../../../electron/desk/store/collections.ts';
import { inTransaction } from '../../../electron/desk/store/database.ts';
import { laterThan } from '../../../electron/desk/store/later.ts';
import { partialDate } from '../../../shared/dates.ts';
import { scratchWorkspace, storeArticle, testId } from '../store/scratch-workspace.ts';
import { OLDER, type ScratchDesk, scratchDesk } from './scratch-desk.ts';
import { story, waiting } from './three-articles.ts';

/** As {@link waiting}, and lets comparing finish. */
async function waitingThenSettled(desk: ScratchDesk): Promise<string[]> {
  const years = await waiting(desk);
  await desk.desk.analysis.settled();
  return years;
}

const listed = async (desk: ScratchDesk) =>
  (await desk.call('collections.list', {})).map(({ name, articles }) => `${name}: ${articles}`);

test('articles are put into collections, taken out, and put back by undo, after a restart too', async () => {
  const desk = await scratchDesk();
  const ids = await story(desk);
  const first = await desk.call('collection.put', { name: ' The   harbour ', articleIds: [ids[2018], ids[2019]] });
  expect(first.articles).toBe(2);
  // Capital letters make no other collection, and who is in it already is not counted.
  expect(await desk.call('collection.put', { name: 'the Harbour', articleIds: [ids[2019], ids[2021]] })).toEqual({
    collectionId: first.collectionId,
    articles: 1,
  });
  await desk.call('collection.put', { name: 'Budget', articleIds: [ids[2021]] });
  expect(await listed(desk)).toEqual(['Budget: 1', 'The harbour: 3']);
  const { collectionId } = first;
  await desk.call('collection.takeOut', { collectionId, articleIds: [ids[2018]] });
  await desk.restart();
  expect(await listed(desk)).toEqual(['Budget: 1', 'The harbour: 2']);
  expect((await desk.call('history.undo', {}))?.sentence).toBe('Take one article out of “The harbour”');
  expect(await listed(desk)).toEqual(['Budget: 1', 'The harbour: 3']);
  await desk.call('collection.change', { collectionId, name: 'Port', comparesWithin: false });
  await desk.call('collection.delete', { collectionId, withArticles: false });
  expect(await listed(desk)).toEqual(['Budget: 1']);
  expect(await desk.call('library.list', {})).toHaveLength(3);
  await desk.call('history.undo', {});
  expect(await listed(desk)).toEqual(['Budget: 1', 'Port: 3']);
  await desk.call('history.undo', {});
  expect(await listed(desk)).toEqual(['Budget: 1', 'The harbour: 3']);
  // Nothing of all this has anything compared anew.
  expect(await waitingThenSettled(desk)).toEqual([]);
});

test('two collections never have one name, nor does undo bring one about', async () => {
  const desk = await scratchDesk();
  const { collectionId } = await desk.call('collection.put', { name: 'Transport', articleIds: [] });
  await expect(desk.call('collection.put', { name: 'transport', articleIds: [] })).rejects.toThrow(
    /already a coll.*Transport/,
  );
  await expect(desk.call('collection.put', { name: ' \n ', articleIds: [] })).rejects.toThrow(/needs a name/);
  await desk.call('collection.delete', { collectionId, withArticles: false });
  await expect(desk.call('collection.takeOut', { collectionId, articleIds: [] })).rejects.toThrow(/no longer there/);
  const other = await desk.call('collection.put', { name: 'Budget', articleIds: [] });
  const change = { collectionId: other.collectionId, comparesWithin: false };
  await desk.call('collection.change', { ...change, name: 'Transport' });
  await desk.call('history.undo', {});
  await desk.call('history.undo', {});
  await desk.call('history.undo', {});
  expect(await listed(desk)).toEqual(['Transport: 0']);
});

test('a collection that compares only within itself hides the rest from it, and has compared again what that concerns', async () => {
  const desk = await scratchDesk();
  const ids = await story(desk);
  const all = [ids[2018], ids[2019]];
  const { collectionId } = await desk.call('collection.put', { name: 'Trams', articleIds: all });
  await desk.call('collection.change', { collectionId, name: 'Trams', comparesWithin: true });
  expect(await waitingThenSettled(desk)).toEqual(['2018', '2019']);
  const review = await desk.review(ids[2018]);
  expect(review.later.map(({ id }) => id)).toEqual([ids[2019]]);
  const sources = new Set(review.claims.flatMap(({ evidence }) => evidence.map(({ articleId }) => articleId)));
  expect([...sources]).toEqual([ids[2019]]);
  const later = (await desk.call('library.list', {})).map(({ laterArticles }) => laterArticles);
  expect(later).toEqual([0, 0, 1]); // newest first
  await desk.call('collection.takeOut', { collectionId, articleIds: [ids[2018]] });
  expect(await waitingThenSettled(desk)).toEqual(['2018']);
  await desk.call('history.undo', {});
  expect(await waitingThenSettled(desk)).toEqual(['2018']);
  await desk.call('collection.put', { name: 'Trams', articleIds: [ids[2021]] });
  expect(await waitingThenSettled(desk)).toEqual(['2018', '2019']);
});

test('a newer version is in the collections of the earlier one, and what is imported goes into the one that was named', async () => {
  const desk = await scratchDesk();
  const earlierId = await desk.bringIn(OLDER, '2018-05-07');
  await desk.call('collection.put', { name: 'Trams', articleIds: [earlierId] });
  const description = { byline: null, outlet: null, sourceUrl: null, publishedOn: partialDate('2018-05-09') };
  const take = async (text: string, newerVersionOf: string | null) => {
    const { draftId } = await desk.call('import.paste', { text });
    const draft = { draftId, description: { ...description, title: 'Tram' }, newerVersionOf };
    return desk.call('import.accept', { drafts: [draft], collection: 'Corrections' });
  };
  const { articleIds } = await take(`${OLDER}\n\nIt has a bell.`, earlierId);
  expect(await listed(desk)).toEqual(['Corrections: 1', 'Trams: 1']);
  expect(await desk.call('collections.holding', { articleIds: [...articleIds] })).toHaveLength(2);
});

const DAYS = ['2015', '2016-03', '2016-03-09', '2016', '2018-01-01', '2020'].map(partialDate);
const COLLECTIONS = 3;

test('whatever is done to collections, those are compared again that have other later articles, and only those', () => {
  const { db } = scratchWorkspace();
  const articleIds = [...DAYS, ...DAYS].map((publishedOn) => storeArticle(db, { publishedOn }).id);
  const ids = Array.from({ length: COLLECTIONS }, (_, at) => {
    const id = testId();
    insertCollection(db, { id, name: `C${at}`, origin: 'editor', comparesWithin: true }, 't');
    return id;
  });
  const step = fc.record({
    which: fc.nat(COLLECTIONS - 1),
    comparesWithin: fc.boolean(),
    removed: fc.boolean(),
    turned: fc.subarray(articleIds, { maxLength: 4 }),
  });
  const laterOfEach = () =>
    new Map(liveArticles(db).map((article) => [article.id, laterThan(db, article).map((later) => later.article.id)]));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 6 }), (steps) => {
      for (const { which, comparesWithin, removed, turned } of steps) {
        const id = ids[which] as string;
        const members = membersOf(db, id);
        const was = turned.map((articleId) => ({ articleId, isIn: members.has(articleId) }));
        const before = { ...collectionState(db, id), members: was, articles: [] };
        const isIn = was.map((member) => ({ ...member, isIn: !member.isIn }));
        const after = { name: before.name, comparesWithin, removed, members: isIn, articles: [] };
        const then = laterOfEach();
        inTransaction(db, () => {
          putCollectionState(db, id, after, 't');
          putMemberships(db, id, after.members);
        });
        const now = laterOfEach();
        const expected = [...now].filter(([article, later]) => String(later) !== String(then.get(article)));
        const again = toCompareAgain(db, { entity: 'collection', id, before, after });
        expect(again.toSorted()).toEqual(expected.map(([article]) => article).toSorted());
      }
    }),
    { numRuns: 30 },
  );
});
