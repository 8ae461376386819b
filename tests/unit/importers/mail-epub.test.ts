import { expect, test } from 'vitest';
import { importFile } from '../../../electron/desk/importers/import-document.ts';
import { bytesOf, linesOf, read } from './documents.ts';
import { zipFile } from './zip-file.ts';

test('a mail gives its subject, its sender, the day of sending and its text, and names its attachments', async () => {
  const mail = await read('tram-python.eml');
  expect(mail).toMatchObject({
    format: 'eml',
    title: { value: 'Harbour tram to open in May 2019', where: 'the mail’s subject' },
    byline: { value: 'Edda Brandt', where: 'the mail’s sender' },
    notes: ['Not brought in, for they are files of their own: “release.pdf”.'],
  });
  // 23:30 in the sender’s zone is the next day in Greenwich.
  expect(mail.dates[0]).toEqual({ value: '2018-05-07', where: 'the day on which the mail was sent' });
  expect(linesOf(mail)).toEqual([
    'heading 1: Harbour tram to open in May 2019',
    'paragraph: The harbour tram of Lindmark will open in May 2019 with 12 stops, the transport office said on Monday. “We keep the date,” said the mayor.',
    'paragraph: The line costs 48 million euros, a third more than had been planned when the work began.',
  ]);
});

test('a mail of plain text is read in its own encoding, its first sentence stays a sentence', async () => {
  expect(linesOf(await read('plain-python.eml'))).toEqual([
    'heading 1: Café opens',
    'paragraph: The café of Lindmark opens in June 2018.',
    'paragraph: It has 40 seats, the owner said.',
  ]);
});

test('a page that Chromium saved as one file is read as a page, with its address, without its frames', async () => {
  const page = await read('tram-chromium.mhtml');
  expect(page).toMatchObject({
    format: 'mhtml',
    title: { value: 'Harbour tram to open in May 2019' },
    byline: { value: 'Edda Brandt' },
    dates: [{ value: '2018-05-07' }],
    sourceUrl: { value: 'https://post.example/2018/05/tram' },
  });
  expect(linesOf(page)).toHaveLength(3);
  expect(page.text).not.toMatch(/Advertisement|Sport/);
  expect((await importFile('tram.txt', bytesOf('tram-chromium.mhtml'))).format).toBe('mhtml');
});

test('an EPUB gives its chapters in their order and what it says of itself', async () => {
  const book = await read('tram-pandoc.epub');
  expect(book).toMatchObject({
    format: 'epub',
    title: { value: 'Harbour tram to open in May 2019', where: 'the book’s own description' },
    byline: { value: 'Edda Brandt', where: 'the book’s own description' },
  });
  expect(book.dates[0]).toEqual({ value: '2018-05-07', where: 'the book’s own description' });
  const lines = linesOf(book);
  expect(lines.indexOf('heading 2: What it costs')).toBeGreaterThan(
    lines.findIndex((line) => line.includes('with 12 stops')),
  );
  expect(lines).toContain('quotation: “We will keep the date,” said Mayor Ilse Kern.');
});

test('the instant at which a program made a book is not taken for its day of publication', async () => {
  const container =
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>';
  const opf =
    '<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:date>2026-11-28T06:20:46Z</dc:date><meta property="dcterms:modified">2026-11-28T06:20:46Z</meta></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>';
  const page =
    '<html><body><h1>Tram to open</h1><p>7 May 2018</p><p>It has 12 stops, the office said.</p></body></html>';
  const files = {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': container,
    'b.opf': opf,
    'a.xhtml': page,
  };
  expect((await importFile('a.epub', zipFile(files))).dates.map(({ value }) => value)).toEqual([
    '2018-05-07',
    '2026-11-28',
  ]);
});

test('a protected book, one without chapters and a mail without a header are refused in a sentence each', async () => {
  const container =
    '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>';
  const opf =
    '<package xmlns="http://www.idpf.org/2007/opf"><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/></spine></package>';
  const book = { mimetype: 'application/epub+zip', 'META-INF/container.xml': container, 'b.opf': opf };
  const locked =
    '<encryption xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData><e:CipherReference URI="a.xhtml"/></e:EncryptedData></encryption>';
  await expect(
    importFile('a.epub', zipFile({ ...book, 'a.xhtml': 'x', 'META-INF/encryption.xml': locked })),
  ).rejects.toThrow(/“a.epub” cannot be read: the book is protected against copying/);
  await expect(importFile('a.epub', zipFile(book))).rejects.toThrow(/a chapter is missing/);
  await expect(importFile('a.eml', new TextEncoder().encode('Only words.'))).rejects.toThrow(
    /“a.eml” cannot be read: it has no header/,
  );
});

test('a page that Safari saved is read as a page, with its address; what lies beside it is not opened', async () => {
  const document = await read('tram-plistlib.webarchive');
  expect(document).toMatchObject({
    format: 'webarchive',
    title: { value: 'Lindmark tram opens' },
    sourceUrl: {
      value: 'https://lindmark.example/tram',
      where: 'the note that Safari left when it saved the page',
    },
    dates: [{ value: '2019-05-06' }],
  });
  expect(document.text).toMatch(/with 14 stops, the transport office said – two more/);
  const bytes = bytesOf('tram-plistlib.webarchive');
  await expect(importFile('a.webarchive', bytes.subarray(0, 900))).rejects.toThrow(/“a.webarchive” cannot be read/);
  await expect(importFile('a.webarchive', new TextEncoder().encode('words'))).rejects.toThrow(
    /“a.webarchive” cannot be read: it is no Safari web archive/,
  );
});
