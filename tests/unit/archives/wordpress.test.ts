import fc from 'fast-check';
import { expect, test } from 'vitest';
import { linesOf } from '../importers/documents.ts';
import { readArchive } from './read-archive.ts';
import { EXPORT_END, EXPORT_HEAD, wordpressExport, wordpressItem } from './wordpress-export.ts';

test('of a WordPress export each published article comes with its fields and where each stood', async () => {
  const read = await readArchive(
    'courier.xml',
    wordpressExport([{ modified: '2019-06-01 09:00:00' }, { title: '', slug: 'short', creator: 'guest' }]),
  );
  expect(read?.kind).toBe('wordpress');
  expect(read?.documents[0]).toMatchObject({
    title: { value: 'Harbour tram opens', where: 'the export’s field title' },
    byline: { value: 'Mara Lind', where: 'the export’s field dc:creator' },
    outlet: { value: 'The Lindmark Courier', where: 'the export’s site title' },
    sourceUrl: { value: 'https://courier.example/2019/05/06/harbour-tram-opens/', where: 'the export’s field link' },
    dates: [
      { value: '2019-05-06', where: 'the export’s field wp:post_date' },
      { value: '2019-06-01', where: 'the export’s field wp:post_modified, as the day it was changed' },
    ],
  });
  expect(linesOf(read?.documents[0] as never)).toEqual([
    'heading 1: Harbour tram opens',
    'paragraph: The harbour tram of Lindmark opened on Monday.',
  ]);
  expect(read?.documents[1]).toMatchObject({ byline: { value: 'guest' } });
});

test('drafts, pages, attachments and the rest of a site are left out and counted', async () => {
  const read = await readArchive(
    'courier.xml',
    wordpressExport([
      {},
      { status: 'draft' },
      { status: 'future' },
      { status: 'private' },
      { password: 'secret' },
      { type: 'page' },
      { type: 'attachment', status: 'inherit' },
      { type: 'nav_menu_item' },
      { content: ' ' },
    ]),
  );
  expect(read?.entries).toHaveLength(1);
  expect(read?.leftOut).toBe(
    'Left out: 2 drafts, 2 private or protected articles, 1 page, 1 attachment, 1 entry of the type “nav_menu_item” and 1 article without text.',
  );
});

test('an article from WordPress’s older editor has its paragraphs, and no shortcodes', async () => {
  const content = [
    'The mayor said “the line [to the port] is safe” [sic].',
    'A second paragraph\nwith a line break.',
    '[caption id="a" align="left"]<img src="x.jpg"> The new tram.[/caption]',
    '[gallery ids="1,2"][vc_row width="full"]Inside a row.[/vc_row]',
    '<script>alert(1)</script><p style="display:none">Hidden.</p>',
    '<h2>Costs</h2>',
    'It cost 140 million crowns.',
  ].join('\n\n');
  const read = await readArchive('courier.xml', wordpressExport([{ content }]));
  expect(linesOf(read?.documents[0] as never)).toEqual([
    'heading 1: Harbour tram opens',
    'paragraph: The mayor said “the line [to the port] is safe” [sic].',
    'paragraph: A second paragraph\nwith a line break.',
    'caption: The new tram.',
    'paragraph: Inside a row.',
    'heading 2: Costs',
    'paragraph: It cost 140 million crowns.',
  ]);
  expect(read?.documents[0]?.notes).toEqual([
    '3 shortcodes of WordPress, which stand for galleries and the like, are left out.',
  ]);
});

test('the same article in two exports has the same bytes, whatever else changed in them', async () => {
  const one = await readArchive('a.xml', wordpressExport([{}]));
  const two = await readArchive('b.xml', wordpressExport([{ title: 'Another', slug: 'another' }, {}]));
  expect(one?.entries[0]).toEqual(two?.entries[1]);
});

test('an export that is cut off, defines entities or holds one endless entry is refused in one sentence', async () => {
  const whole = wordpressExport([{}, {}]);
  await expect(readArchive('cut.xml', whole.slice(0, -60))).rejects.toThrow(/“cut\.xml”.*damaged or was cut off/);
  const bomb = whole.replace('<rss', '<!DOCTYPE rss [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>\n<rss');
  await expect(readArchive('bomb.xml', bomb)).rejects.toThrow(/“bomb\.xml”.*entities of its own/);
  const endless = `${EXPORT_HEAD}<item><content:encoded><![CDATA[${'word '.repeat(6_100_000)}]]></content:encoded></item>${EXPORT_END}`;
  await expect(readArchive('endless.xml', endless)).rejects.toThrow(/“endless\.xml”.*an entry in it is longer/);
  const deep = `${EXPORT_HEAD}<item>${'<a>'.repeat(300)}${'</a>'.repeat(300)}</item>${EXPORT_END}`;
  await expect(readArchive('deep.xml', deep)).rejects.toThrow(/“deep\.xml”.*nested more deeply/);
});

test('an export in another encoding is read as it says, or refused', async () => {
  const latin = wordpressExport([{ title: 'Café opens' }]).replace('UTF-8', 'ISO-8859-1');
  const read = await readArchive('latin.xml', Buffer.from(latin, 'latin1'));
  expect(read?.documents[0]?.title.value).toBe('Café opens');
  const wrong = Buffer.from(wordpressExport([{ title: 'Café opens' }]), 'latin1');
  await expect(readArchive('wrong.xml', wrong)).rejects.toThrow(/“wrong\.xml”.*not valid UTF-8/);
});

test('signs that XML forbids, which authors paste, do not stop an export', async () => {
  const read = await readArchive('courier.xml', wordpressExport([{ content: '<p>A line\u000b of text.</p>' }]));
  expect(read?.documents[0]?.text).toContain('A line of text.');
});

test('no part of an export, whatever stands in it, ends in anything but articles or one sentence', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 60 }), fc.nat({ max: 3000 }), async (content, cut) => {
      const whole = EXPORT_HEAD + wordpressItem({ content }) + EXPORT_END;
      const read = await readArchive('any.xml', whole.slice(0, whole.length - (cut % whole.length))).catch((error) => {
        expect(error).toMatchObject({ name: 'Failure' });
        return null;
      });
      for (const { text } of read?.documents ?? []) expect(text).not.toBe('');
    }),
    { numRuns: 12 },
  );
});
