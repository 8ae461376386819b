import { expect, test } from 'vitest';
import { readArchive } from './read-archive.ts';

const ghostPost = (more: object = {}) => ({
  id: 'p1',
  uuid: 'x',
  title: 'Harbour tram opens',
  slug: 'harbour-tram-opens',
  mobiledoc: '{"version":"0.3.1"}',
  html: '<!--kg-card-begin: html--><p>The tram opened on Monday.</p><script>x()</script><!--kg-card-end: html-->',
  plaintext: 'The tram opened on Monday.',
  type: 'post',
  status: 'published',
  visibility: 'public',
  published_at: '2019-05-06T21:30:00.000Z',
  updated_at: '2019-06-01T08:00:00.000Z',
  canonical_url: null,
  ...more,
});

const ghostExport = (posts: readonly object[]) =>
  JSON.stringify({
    db: [
      {
        meta: { exported_on: 1700000000000, version: '5.70.0' },
        data: {
          posts,
          posts_authors: [
            { id: 'a2', post_id: 'p1', author_id: 'u2', sort_order: 1 },
            { id: 'a1', post_id: 'p1', author_id: 'u1', sort_order: 0 },
          ],
          settings: [{ key: 'title', value: 'Lindmark Courier' }],
          users: [
            { id: 'u1', name: 'Mara Lind', email: 'mara@courier.example' },
            { id: 'u2', name: 'Jo Berg' },
          ],
        },
      },
    ],
  });

test('of a Ghost export published posts come in, with authors in their order; drafts and pages are counted', async () => {
  const read = await readArchive(
    'courier.ghost.json',
    ghostExport([
      ghostPost(),
      ghostPost({ id: 'p2', status: 'draft' }),
      ghostPost({ id: 'p3', status: 'scheduled' }),
      ghostPost({ id: 'p4', type: 'page' }),
      ghostPost({ id: 'p5', html: null, status: 'sent', published_at: 1557178200000 }),
    ]),
  );
  expect(read?.kind).toBe('ghost');
  expect(read?.leftOut).toBe('Left out: 2 drafts and 1 page.');
  expect(read?.documents[0]).toMatchObject({
    title: { value: 'Harbour tram opens', where: 'the export’s field title' },
    byline: { value: 'Mara Lind, Jo Berg', where: 'the export’s authors' },
    outlet: { value: 'Lindmark Courier', where: 'the export’s site title' },
    dates: [
      { value: '2019-05-06', where: 'the export’s field published_at' },
      { value: '2019-06-01', where: 'the export’s field updated_at, as the day it was changed' },
    ],
    text: 'Harbour tram opens\n\nThe tram opened on Monday.',
  });
  expect(read?.documents[1]).toMatchObject({ dates: [{ value: '2019-05-06' }, {}], byline: null });
});

test('of a saved JSON feed each entry comes in', async () => {
  const feed = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Lindmark Courier',
    items: [
      {
        id: '1',
        url: 'https://courier.example/tram',
        title: 'Tram opens',
        content_text: 'The tram opened.\n\nIt has 12 stops.',
        date_published: '2019-05-06T21:30:00Z',
        authors: [{ name: 'Mara Lind' }],
      },
      { id: '2', summary: 'Only a summary.' },
    ],
  };
  const read = await readArchive('feed.json', JSON.stringify(feed));
  expect(read?.documents[0]).toMatchObject({
    byline: { value: 'Mara Lind', where: 'the feed’s field authors' },
    outlet: { value: 'Lindmark Courier' },
    sourceUrl: { value: 'https://courier.example/tram' },
    dates: [{ value: '2019-05-06', where: 'the feed’s field date_published' }],
    text: 'Tram opens\n\nThe tram opened.\n\nIt has 12 stops.',
  });
  expect(read?.documents[1]?.notes).toHaveLength(1);
});

test('JSON that is cut off, or holds one endless text, is refused in one sentence', async () => {
  const whole = ghostExport([ghostPost()]);
  await expect(readArchive('cut.json', whole.slice(0, -20))).rejects.toThrow(/“cut\.json”.*damaged or was cut off/);
  const endless = ghostExport([ghostPost({ html: 'word '.repeat(6_200_000) })]);
  await expect(readArchive('endless.json', endless)).rejects.toThrow(/“endless\.json”.*longer than an article/);
  expect(await readArchive('other.json', '{"name":"a package"}')).toBeNull();
});
