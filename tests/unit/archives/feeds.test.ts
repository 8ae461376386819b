import { expect, test } from 'vitest';
import { linesOf } from '../importers/documents.ts';
import { readArchive } from './read-archive.ts';

const RSS = `<?xml version="1.0"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel>
<title>Lindmark Courier</title>
<link>https://courier.example/</link>
<image><title>A picture</title></image>
<item><title>Tram opens</title><link>https://courier.example/tram</link><dc:creator>Mara Lind</dc:creator>
<pubDate>Mon, 06 May 2019 21:30:00 +0000</pubDate><description>Short.</description>
<content:encoded>&lt;p&gt;The tram opened on Monday.&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;</content:encoded></item>
<item><title>Bridge closed</title><guid>https://courier.example/bridge</guid><author>desk@courier.example (Jo Berg)</author>
<pubDate>Tue, 07 May 2019 08:00:00 GMT</pubDate><description>The bridge is closed &amp;amp; stays so.</description></item>
</channel></rss>`;

const ATOM = `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom"><title>Lindmark Courier</title><author><name>Mara Lind</name></author>
<link rel="self" href="https://courier.example/feed"/>
<entry><title type="html">Tram &lt;b&gt;opens&lt;/b&gt;</title><link rel="edit" href="https://courier.example/edit"/>
<link href="https://courier.example/tram"/><published>2019-05-06T21:30:00Z</published><updated>2019-06-01T00:00:00Z</updated>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The tram opened on <b>Monday</b>.</p><p>It costs 3 &lt; 4 crowns.</p></div></content></entry>
<entry><title>Bridge closed</title><author><name>Jo Berg</name></author><updated>2019-05-07T08:00:00Z</updated><summary>Closed.</summary></entry>
</feed>`;

test('of a saved RSS feed each entry is an article; a summary says that it is one', async () => {
  const read = await readArchive('courier.rss', RSS);
  expect(read?.documents[0]).toMatchObject({
    title: { value: 'Tram opens', where: 'the feed’s field title' },
    byline: { value: 'Mara Lind', where: 'the feed’s field dc:creator' },
    outlet: { value: 'Lindmark Courier', where: 'the feed’s title' },
    sourceUrl: { value: 'https://courier.example/tram', where: 'the feed’s field link' },
    dates: [{ value: '2019-05-06', where: 'the feed’s field pubDate' }],
    notes: [],
  });
  expect(linesOf(read?.documents[0] as never)).toEqual([
    'heading 1: Tram opens',
    'paragraph: The tram opened on Monday.',
  ]);
  expect(read?.documents[1]).toMatchObject({
    byline: { value: 'Jo Berg', where: 'the feed’s field author' },
    sourceUrl: { value: 'https://courier.example/bridge', where: 'the feed’s field guid' },
    dates: [{ value: '2019-05-07' }],
    notes: ['The feed holds a summary of this article only; the article itself may say more.'],
  });
  expect(read?.documents[1]?.text).toContain('The bridge is closed & stays so.');
});

test('of a saved Atom feed too, with the day it was changed marked as that', async () => {
  const read = await readArchive('courier.atom', ATOM);
  expect(read?.documents[0]).toMatchObject({
    title: { value: 'Tram opens' },
    byline: { value: 'Mara Lind', where: 'the feed’s author' },
    sourceUrl: { value: 'https://courier.example/tram' },
    dates: [
      { value: '2019-05-06', where: 'the feed’s field published' },
      { value: '2019-06-01', where: 'the feed’s field updated, as the day it was changed' },
    ],
  });
  expect(linesOf(read?.documents[0] as never).slice(1)).toEqual([
    'paragraph: The tram opened on Monday.',
    'paragraph: It costs 3 < 4 crowns.',
  ]);
  expect(read?.documents[1]).toMatchObject({ byline: { value: 'Jo Berg', where: 'the feed’s field author' } });
});

test('XML that is neither an export nor a feed is no archive', async () => {
  expect(await readArchive('other.xml', '<?xml version="1.0"?><letter>Dear all</letter>')).toBeNull();
});
