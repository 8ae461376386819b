import { expect, test } from 'vitest';
import { importDocument, importPasted } from '../../../electron/desk/importers/import-document.ts';
import { readArchive } from '../archives/read-archive.ts';
import { bytesOf, linesOf } from './documents.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

// As an agency’s wire has it: a document type without a subset, no namespace, dates without dashes.
const NITF = new TextDecoder().decode(bytesOf('tram-byhand.nitf'));

test('NITF: headline, byline, agency, the day as it stands there, and the text in its order', () => {
  for (const name of ['tram.xml', 'tram.nitf', 'tram.XML']) {
    const document = importDocument(name, bytes(NITF));
    expect(document).toMatchObject({
      format: 'nitf',
      title: { value: 'Lindmark tram opens & is late', where: 'the file’s headline' },
      byline: { value: 'Edda Brandt', where: 'the file’s byline' },
      outlet: { value: 'North Wire Agency', where: 'the file’s field distributor' },
      sourceUrl: { value: 'https://wire.example/tram', where: 'the file’s field doc-id' },
      notes: ['The file’s abstract, which is no part of the article’s text, is left out.'],
    });
    expect(document.dates).toEqual([
      { value: '2019-05-06', where: 'the file’s field date.issue' },
      { value: '2019-05-07', where: 'the file’s field date.release' },
      { value: '2006-10-18', where: 'the file’s field change.date, as the day it was changed' },
    ]);
    expect(linesOf(document)).toEqual([
      'heading 1: Lindmark tram opens & is late',
      'paragraph: Two years after the date that was promised',
      'paragraph: LINDMARK (NWA) – The harbour tram of Lindmark opened on Monday.',
      'caption: The first tram.',
      'heading 2: What it costs',
      'list-item: The line: 48 million euros.',
      'list-item: A ticket: 3 euros.',
      'quotation: “We keep the date,” said the mayor.',
      'paragraph: 2016 | 1.2 million',
      'paragraph: Brandt reported from Lindmark.',
    ]);
  }
  expect(importPasted(NITF).format).toBe('nitf');
});

const item = (inside: string, meta = '', about = '<itemClass qcode="ninat:text"/>') =>
  `<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="urn:newsml:wire.example:20190506:1" version="2" standard="NewsML-G2" xml:lang="en">
  <rightsInfo><copyrightHolder literal="North Wire Agency"/></rightsInfo>
  <itemMeta>${about}<provider qcode="nprov:NWA"/><versionCreated>2019-05-08T08:00:00+02:00</versionCreated><firstCreated>2019-05-06T23:30:00-05:00</firstCreated></itemMeta>
  <contentMeta>${meta}</contentMeta><contentSet>${inside}</contentSet></newsItem>`;
const TITLED = '<creator qcode="x:1"><name>Edda Brandt</name></creator><headline> Tram opens </headline>';
const XHTML =
  '<inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body><h1>Tram opens</h1><p>The tram opened.</p><p>It costs 3 &lt; 4 euros.</p><script>x()</script></body></html></inlineXML>';

test('NewsML-G2: a news item is an article, whether its text is XHTML, NITF or plain', () => {
  const read = (inside: string) =>
    importDocument('tram.newsml', bytes(`<?xml version="1.0"?>\n${item(inside, TITLED)}`));
  const document = read(XHTML);
  expect(document).toMatchObject({
    format: 'newsml',
    title: { value: 'Tram opens', where: 'the item’s field headline' },
    byline: { value: 'Edda Brandt', where: 'the item’s field creator' },
    outlet: { value: 'North Wire Agency', where: 'the item’s field copyrightHolder' },
    dates: [
      { value: '2019-05-06', where: 'the item’s field firstCreated' },
      { value: '2019-05-08', where: 'the item’s field versionCreated, as the day it was changed' },
    ],
  });
  expect(document.text).toBe('Tram opens\n\nThe tram opened.\n\nIt costs 3 < 4 euros.');
  const nitf = read(
    '<inlineXML contenttype="application/nitf+xml"><nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><body><body.head><hedline><hl1>Other</hl1></hedline></body.head><body.content><p>By wire.</p></body.content></body></nitf></inlineXML>',
  );
  expect(nitf.text).toBe('Tram opens\n\nBy wire.');
  expect(read('<inlineData contenttype="text/plain">One.\n\nTwo.</inlineData>').text).toBe(
    'Tram opens\n\nOne.\n\nTwo.',
  );
  expect(() => read('<remoteContent href="https://wire.example/a.jpg"/>')).toThrow(
    '“tram.newsml” cannot be read: it is an item without text of its own.',
  );
});

test('NewsML-G2: each text of a message is an article, pictures, packages and withdrawn items are counted', async () => {
  const withdrawn = '<itemClass qcode="ninat:text"/><pubStatus qcode="stat:canceled"/>';
  const message = `<?xml version="1.0" encoding="UTF-8"?>
<newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><header><sent>2019-05-08T08:00:00Z</sent></header><itemSet>
${item(XHTML, TITLED)}${item(XHTML, '<headline>Second</headline>')}${item(XHTML, TITLED, withdrawn)}
${item('<remoteContent href="a.jpg"/>', TITLED, '<itemClass qcode="ninat:picture"/>')}
<packageItem guid="p"><groupSet/></packageItem></itemSet></newsMessage>`;
  const read = await readArchive('wire.xml', message);
  expect(read?.kind).toBe('newsml');
  expect(read?.documents.map(({ title, byline }) => [title.value, byline?.value])).toEqual([
    ['Tram opens', 'Edda Brandt'],
    ['Second', undefined],
  ]);
  expect(read?.leftOut).toBe('Left out: 1 withdrawn item and 2 items without text of their own.');
});

test('ninjs: each version’s own names of its fields are known', () => {
  const first = {
    uri: 'https://wire.example/tram',
    type: 'text',
    versioncreated: '2019-05-08T08:00:00Z',
    firstcreated: '2019-05-06T23:30:00-05:00',
    byline: 'By Edda Brandt',
    headline: 'Tram opens',
    copyrightholder: 'NWA',
    body_text: 'The tram opened. It is late.',
    body_xhtml: '<p>The tram opened.</p><p>It is late.</p>',
  };
  const second = {
    uri: 'urn:newsml:wire.example:1',
    standard: { name: 'ninjs', version: '3.0' },
    versionCreated: '2019-05-08T08:00:00Z',
    contentCreated: '2019-05-06',
    pubStatus: 'canceled',
    by: 'Edda Brandt, NWA',
    headlines: [
      { role: 'short', value: 'Tram' },
      { role: 'main', value: 'Tram opens' },
    ],
    bodies: [
      { role: 'main', contentType: 'text/plain', value: 'The tram opened. It is late.' },
      { role: 'richtext', contentType: 'application/xhtml+xml', value: '<p>The tram opened.</p><p>It is late.</p>' },
    ],
  };
  const read = (value: unknown, name = 'tram.json') => importDocument(name, bytes(JSON.stringify(value, null, 1)));
  for (const [value, name] of [
    [first, 'tram.json'],
    [second, 'tram.ninjs'],
  ] as const) {
    const document = read(value, name);
    expect(document).toMatchObject({ format: 'ninjs', title: { value: 'Tram opens' } });
    expect(document.byline?.value).toMatch(/^Edda Brandt/);
    expect(document.text).toBe('Tram opens\n\nThe tram opened.\n\nIt is late.');
    expect(document.dates[0]?.value).toBe('2019-05-06');
  }
  expect(read(first)).toMatchObject({ outlet: { value: 'NWA' }, sourceUrl: { value: 'https://wire.example/tram' } });
  expect(read(second).notes).toEqual(['The file says that it is canceled.']);
  expect(() => read({ ...first, body_text: '', body_xhtml: '' })).toThrow(/“tram.json” holds no text/);
});

test('XML and JSON of another kind, and hostile files, get one sentence that names the file', () => {
  const fails = (name: string, text: string) => expect(() => importDocument(name, bytes(text)), name);
  fails('sitemap.xml', '<?xml version="1.0"?><urlset><url>https://a.example/</url></urlset>').toThrow(
    '“sitemap.xml” cannot be read: it is neither NITF nor NewsML-G2, nor a feed or an export that Stet knows.',
  );
  fails('package.json', '{"name": "a"}').toThrow(/“package.json” cannot be read: it is neither ninjs nor a feed/);
  fails('a.xml', NITF.slice(0, -60)).toThrow(/“a.xml” cannot be read: it is damaged inside/);
  fails('a.json', '{"uri": "x", "headline": "y"').toThrow(/“a.json” cannot be read: it is damaged/);
  fails('a.xml', NITF.replace('SYSTEM "http', '[<!ENTITY a "b">] SYSTEM "http')).toThrow(/“a.xml” cannot be read/);
  fails('a.nitf', `<!DOCTYPE nitf [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><nitf><body>&b;</body></nitf>`).toThrow(
    /“a.nitf” cannot be read/,
  );
  fails('a.nitf', '<nitf><body><body.content/></body></nitf>').toThrow(/“a.nitf” holds no text/);
  fails('a.nitf', `<nitf><body><body.content>${'<block>'.repeat(3000)}x</body.content></body></nitf>`).toThrow(
    /“a.nitf” cannot be read: it is longer, or nested more deeply/,
  );
});
