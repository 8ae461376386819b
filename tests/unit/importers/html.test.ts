import { expect, test, vi } from 'vitest';
import { importDocument } from '../../../electron/desk/importers/import-document.ts';

const read = (page: string, name = 'a.html') => importDocument(name, new TextEncoder().encode(page));
const STORY =
  'The council of Ellery has decided, after a long debate, that the bridge will be closed in the spring. '.repeat(4);
const page = (head: string, body: string) =>
  `<!doctype html><html><head>${head}</head><body><nav><a href="/">Home</a> <a href="/s">Sport</a></nav><article>${body}</article></body></html>`;

test('linked data says who, when and where', () => {
  const data = {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebSite', name: 'x' },
      {
        '@type': ['NewsArticle'],
        headline: 'The bridge closes',
        author: [{ name: 'Ann Lee' }, { name: 'Bo Ek' }],
        publisher: { name: 'The Post' },
        datePublished: '2015-11-23T08:00:00Z',
        dateModified: '2016-01-01',
      },
    ],
  };
  const document = read(
    page(
      `<title>Other</title><link rel="canonical" href="https://example.org/bridge"><script type="application/ld+json">${JSON.stringify(data)}</script>`,
      `<p>${STORY}</p><p>${STORY}</p>`,
    ),
  );
  expect(document).toMatchObject({
    title: { value: 'The bridge closes', where: 'the page’s metadata' },
    byline: { value: 'Ann Lee, Bo Ek' },
    outlet: { value: 'The Post' },
    sourceUrl: { value: 'https://example.org/bridge' },
  });
  expect(document.dates.map(({ value }) => value)).toEqual(['2015-11-23', '2016-01-01']);
});

test('without metadata the visible page is read', () => {
  const document = read(
    `<!-- saved from url=(0030)https://example.org/2015/11/23/a -->${page(
      '<title>The bridge closes again | The Post</title>',
      `<h1>The bridge closes</h1><p class="byline">By Ann Lee</p><p>Published 23 November 2015</p><p>${STORY}</p><p>${STORY}</p>`,
    )}`,
  );
  expect(document).toMatchObject({
    title: { value: 'The bridge closes' },
    byline: { value: 'Ann Lee' },
    sourceUrl: { value: 'https://example.org/2015/11/23/a' },
    dates: [{ value: '2015-11-23' }],
  });
});

test('nothing of the page but its words comes in, nothing runs and nothing is fetched', () => {
  const fetching = vi.spyOn(globalThis, 'fetch').mockRejectedValue(new Error('no network'));
  const { text } = read(
    page(
      '<title>The bridge closes</title><script>globalThis.ran = true</script><style>p { color: red }</style>',
      `<p onclick="globalThis.ran = true">${STORY}</p><script>globalThis.ran = true</script><img src="https://example.org/t.gif" onerror="globalThis.ran = true"><iframe src="https://example.org"></iframe><p style="display:none">hidden words</p><p hidden>secret words</p><!-- a comment --><form><input value="typed"><button>Send</button></form><noscript>switch it on</noscript><p>${STORY}</p>`,
    ),
  );
  expect(text).toContain('The council of Ellery');
  expect(text).not.toMatch(/ran|color|hidden|secret|comment|Send|switch it on|Home|[<>]/);
  expect(globalThis).not.toHaveProperty('ran');
  expect(fetching).not.toHaveBeenCalled();
});

test('headings, lists, quotations, captions and line breaks keep their shape', () => {
  const { text, blocks } = read(
    page(
      '<title>The bridge closes</title>',
      `<h1>The bridge closes</h1><p>${STORY}</p><h2>What now</h2><ul><li>A <b>ferry</b></li><li>A tunnel</li></ul><blockquote><p>Never.</p></blockquote><p>One<br>two<br><br>three</p><p>${STORY}</p>`,
    ),
  );
  const shape = blocks.map(({ kind, level, start, end }) => [kind, level, text.slice(start, end).slice(0, 20)]);
  for (const expected of [
    ['heading', 1, 'The bridge closes'],
    ['heading', 2, 'What now'],
    ['list-item', 0, 'A ferry'],
    ['list-item', 0, 'A tunnel'],
    ['quotation', 0, 'Never.'],
    ['paragraph', 0, 'One\ntwo'],
    ['paragraph', 0, 'three'],
  ]) {
    expect(shape).toContainEqual(expected);
  }
});

test('a page that is nested without end, or is one of countless elements, is refused', () => {
  expect(() => read(`<html><body>${'<div>'.repeat(5000)}text`)).toThrow(/nested too deeply/);
  expect(() => read(`<html><body>${'<b>x</b>'.repeat(70_000)}`)).toThrow(/more elements/);
});

test('a fragment of a page is read too', () => {
  expect(read('<h1>The bridge</h1><p>The council has decided.</p>').text).toBe(
    'The bridge\n\nThe council has decided.',
  );
});

test('a page that leaves out the tags of its head and body is read as a browser reads it', () => {
  const document = read(
    `<!doctype html><html lang="en"><title>The bridge closes</title><h1>The bridge closes</h1><p>${STORY}`,
  );
  expect(document.title.value).toBe('The bridge closes');
  expect(document.text).toContain(STORY.trim());
});

test.each<[string, string, string | null, string?]>([
  ['an evening in America in UTC alone', stamped('2019-05-08T02:10:00Z'), null],
  [
    'the same, where the change is stamped by the local clock',
    stamped('2019-05-08T02:10:00Z', '2019-05-09T09:00:00-04:00'),
    '2019-05-07',
  ],
  ['the same on a page in German', stamped('2019-05-08T02:10:00Z'), '2019-05-08', 'de'],
  ['midnight in Europe in UTC alone', stamped('2019-05-07T22:00:00Z'), null, 'de'],
  ['a day that is only filled up', stamped('2019-05-08T00:00:00Z'), '2019-05-08'],
  [
    'what is shown, before the instant behind it',
    `${stamped('2019-05-08T02:10:00Z')}<time datetime="2019-05-08T02:10:00Z">7 May 2019</time>`,
    '2019-05-07',
  ],
  [
    'an instant that only repeats the stamp',
    `${stamped('2019-05-08T02:10:00Z')}<time datetime="2019-05-08T02:10:00Z">Wednesday</time>`,
    null,
  ],
  ['a day in two orders, settled by the one behind it', '<time datetime="2019-05-07">05/07/2019</time>', '2019-05-07'],
  ['two stamps far apart', `${stamped('2019-05-08')}<meta name="pubdate" content="2018-01-02">`, null],
  [
    'two stamps far apart, one of which is shown',
    `${stamped('2019-05-08')}<meta name="pubdate" content="2018-01-02"><p>2 January 2018</p>`,
    '2018-01-02',
  ],
  ['a line that says “Published” with a later day', `${stamped('2019-05-08')}<p>Published 2 June 2019</p>`, null],
  [
    'a shown day against one in a field without meaning',
    '<meta name="isodatetime" content="2019-06-19T17:49:39+02:00"><p>23 October 2018</p>',
    null,
  ],
  [
    'two days of date elements',
    '<p>The council has decided it.</p><time>7 May 2019</time><div class="date">9 June 2018</div>',
    null,
  ],
])('%s: taken only where the page is sure of it', (_case, found, day, language = 'en') => {
  const body = found.replace(/<meta [^>]*>/g, '');
  const head = found.slice(0, found.length - body.length);
  const source = page(`<title>The bridge</title>${head}`, `<h1>The bridge</h1>${body}<p>${STORY}</p><p>${STORY}</p>`);
  const { dates, dateDoubt } = read(source.replace('<html>', `<html lang="${language}">`));
  expect(dateDoubt == null ? dates[0]?.value : null).toBe(day);
  if (day === null) expect(dates.length).toBeGreaterThan(1);
});

test('the day on which a page is looked at is not that of its article', () => {
  const today = '<div class="current-date">28 November 2019</div>';
  const source = page('<title>The bridge</title>', `<h1>The bridge</h1><p>${STORY}</p>`);
  expect(read(source.replace('<nav>', `${today}<nav>`)).dates).toEqual([]);
});

function stamped(published: string, changed = ''): string {
  const change = changed === '' ? '' : `<meta property="article:modified_time" content="${changed}">`;
  return `<meta property="article:published_time" content="${published}">${change}`;
}
