import { expect, test } from 'vitest';
import { CURRENT_VERSION } from '../../../electron/desk/store/migrations/index.ts';
import { keepReadingPlace, MOST_PLACES, readingPlaces } from '../../../electron/desk/store/reading-places.ts';
import { populated } from '../store/migrations/populated.ts';
import { NEWER, OLDER, scratchDesk } from './scratch-desk.ts';

test('where an article was left is found after a restart, the last place only, and is no edit', async () => {
  const desk = await scratchDesk();
  const older = await desk.bringIn(OLDER, '2018-05-07');
  const newer = await desk.bringIn(NEWER, '2019-03-05');
  const claimId = (await desk.review(older)).claims[0]?.id ?? '';
  await desk.call('settings.set', { checker: 'Ada Lund' });
  for (const { id } of (await desk.review(older)).claims)
    await desk.call('verdict.record', { claimId: id, value: 'confirmed', note: 'seen', correction: '' });
  await desk.call('settings.set', { checker: 'Bo Ek' });
  for (const { id } of (await desk.review(older)).claims)
    await desk.call('check.record', { claimId: id, outcome: 'agrees', note: '' });
  await desk.call('article.signOff', { articleId: older, scope: 'magazine' });
  const history = await desk.call('history.state', {});
  const { signOff } = await desk.review(older);
  expect(signOff).not.toBeNull();

  await desk.call('reading-place.keep', { articleId: older, claimId: null, offset: 0 });
  await desk.call('reading-place.keep', { articleId: newer, claimId: null, offset: 12 });
  await desk.call('reading-place.keep', { articleId: older, claimId, offset: 40 });
  expect(await desk.call('history.state', {})).toEqual(history);
  expect((await desk.review(older)).signOff).toEqual(signOff);
  await desk.restart();
  const places = await desk.call('reading-places.list', {});
  expect(places).toHaveLength(2);
  expect(places).toEqual(
    expect.arrayContaining([
      { articleId: older, claimId, offset: 40 },
      { articleId: newer, claimId: null, offset: 12 },
    ]),
  );
});

test('a place in an article that is not in the library, or before its text, is refused', async () => {
  const desk = await scratchDesk();
  const articleId = '0199c0de-0000-7000-8000-000000000001';
  await expect(desk.call('reading-place.keep', { articleId, claimId: null, offset: 0 })).rejects.toThrow(
    /no longer in the library/,
  );
  expect(await desk.desk.call('reading-place.keep', { articleId, claimId: null, offset: -1 })).toMatchObject({
    ok: false,
    failure: { code: 'bad-input' },
  });
});

test('the articles left last are remembered, the oldest places go', () => {
  const db = populated(CURRENT_VERSION);
  db.pragma('foreign_keys = OFF');
  db.exec(`DELETE FROM reading_places;
    WITH RECURSIVE counted (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM counted WHERE n < ${MOST_PLACES})
    INSERT INTO reading_places SELECT 'article ' || n, NULL, n, '2026-01-' || printf('%04d', n) FROM counted`);
  keepReadingPlace(db, { articleId: 'article 2', claimId: null, offset: 5 }, '2026-02');
  expect(readingPlaces(db)).toHaveLength(MOST_PLACES);
  keepReadingPlace(db, { articleId: 'one more', claimId: null, offset: 0 }, '2026-03');
  const places = readingPlaces(db).map(({ articleId }) => articleId);
  expect(places).toHaveLength(MOST_PLACES);
  expect(places.slice(0, 2)).toEqual(['one more', 'article 2']);
  expect(places).not.toContain('article 1');
});
