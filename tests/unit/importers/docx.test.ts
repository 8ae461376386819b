import { expect, test } from 'vitest';
import { importFile } from '../../../electron/desk/importers/import-document.ts';
import { bytesOf, linesOf, read } from './documents.ts';
import { STORY_LINES } from './story-lines.ts';
import { zipFile } from './zip-file.ts';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const word = (body: string, more: Record<string, string> = {}) =>
  zipFile({ 'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`, ...more });
const paragraph = (words: string, properties = '') =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${words}</w:t></w:r></w:p>`;

test.each(['tram-pandoc.docx', 'tram-libreoffice.docx'])(
  'a Word document keeps headings, lists, quotations, tables and notes (%s)',
  async (name) => expect(linesOf(await read(name))).toEqual(STORY_LINES),
);

test('title, byline and date come from where they stand, and say where that is', async () => {
  expect(await read('tram-pandoc.docx')).toMatchObject({
    title: { value: 'Harbour tram to open in May 2019', where: 'the paragraph in the style “Title”' },
    byline: { value: 'Edda Brandt', where: 'the paragraph in the style “Author”' },
  });
  const bare = word(paragraph('The tram will open. It has 12 stops.') + paragraph('Nobody knows when.'), {
    'docProps/core.xml':
      '<p xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:t="http://purl.org/dc/terms/"><dc:title>Tram to open</dc:title><dc:creator>Edda Brandt</dc:creator><t:created>2018-05-07T09:00:00Z</t:created></p>',
  });
  expect(await importFile('a.docx', bare)).toMatchObject({
    title: { value: 'Tram to open', where: 'the document’s properties' },
    byline: { value: 'Edda Brandt', where: 'the document’s properties, as who made the file' },
    dates: [{ value: '2018-05-07', where: 'the document’s properties, as the day on which the file was made' }],
  });
});

test('what programs write into a document by themselves is no byline and no title', async () => {
  const made = word(paragraph('Tram to open') + paragraph('It has 12 stops.'), {
    'docProps/core.xml':
      '<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Microsoft Word - draft 3</dc:title><dc:creator>Microsoft Office User</dc:creator></p>',
  });
  expect(await importFile('a.docx', made)).toMatchObject({ title: { value: 'Tram to open' }, byline: null });
});

test('a paragraph break that was deleted joins two paragraphs, one that was inserted parts them', async () => {
  const file = word(
    paragraph('Tram to open') +
      paragraph('It has ', '<w:rPr><w:del w:author="a"/></w:rPr>') +
      paragraph('12 stops.', '<w:rPr><w:ins w:author="a"/></w:rPr>') +
      paragraph(' All are new.'),
  );
  expect(linesOf(await importFile('a.docx', file)).slice(1)).toEqual([
    'paragraph: It has 12 stops.',
    'paragraph: All are new.',
  ]);
  expect(linesOf(await importFile('a.docx', file, 'original')).slice(1)).toEqual([
    'paragraph: It has',
    'paragraph: 12 stops. All are new.',
  ]);
});

test('hidden text, fields and tables of contents are no part of the text, text boxes are', async () => {
  const box =
    '<w:p><w:r><w:t>The mayor spoke.</w:t></w:r><w:r><w:drawing><x><w:txbxContent><w:p><w:r><w:t>A box.</w:t></w:r></w:p></w:txbxContent></x></w:drawing></w:r></w:p>';
  const styles = `<w:styles ${W}><w:style w:styleId="TOC1"><w:name w:val="toc 1"/></w:style></w:styles>`;
  const relations =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>';
  const file = word(
    paragraph('Tram to open') +
      paragraph('Tram … 1', '<w:pStyle w:val="TOC1"/>') +
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>secret</w:t></w:r><w:r><w:fldChar/><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>Page one.</w:t></w:r></w:p>' +
      box,
    { 'word/styles.xml': styles, 'word/_rels/document.xml.rels': relations },
  );
  const document = await importFile('a.docx', file);
  expect(linesOf(document).slice(1)).toEqual([
    'paragraph: Page one.',
    'paragraph: The mayor spoke.',
    'paragraph: A box.',
  ]);
  expect(document.notes).toEqual(['Hidden text in the document was left out.']);
});

test('an old .doc is named, with what to do', async () => {
  await expect(read('tram-libreoffice.doc')).rejects.toThrow(
    '“tram-libreoffice.doc” cannot be read: it is a Word document of the old kind (.doc). Open it in Word or LibreOffice and save it as .docx.',
  );
});

test('a Word document is read under any name; another file named .docx is not', async () => {
  expect((await importFile('tram.txt', bytesOf('tram-pandoc.docx'))).format).toBe('docx');
  await expect(importFile('a.docx', new TextEncoder().encode('Only words.'))).rejects.toThrow(
    /“a.docx” cannot be read: it is no Word document/,
  );
  await expect(importFile('a.xlsx', zipFile({ 'xl/workbook.xml': '<x/>' }))).rejects.toThrow(/an Excel workbook/);
});

test('a bomb, entities of its own, a locked and a damaged document are refused in a sentence each', async () => {
  const bomb = word('<w:p/>', { 'word/media/x': new Uint8Array(150_000_000) as never });
  expect(bomb.length).toBeLessThan(1_000_000);
  // What is not asked for is not unpacked.
  await expect(importFile('a.docx', bomb)).rejects.toThrow('“a.docx” holds no text that could be an article.');
  const text = `<w:document ${W}><w:body>${' '.repeat(150_000_000)}</w:body></w:document>`;
  await expect(importFile('a.docx', zipFile({ 'word/document.xml': text }))).rejects.toThrow(/larger than 100 MB/);
  await expect(importFile('a.docx', zipFile({ 'word/document.xml': text }, { claimedSize: 500 }))).rejects.toThrow(
    /damaged or was cut off/,
  );
  const laughs = `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document ${W}><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>`;
  await expect(importFile('a.docx', zipFile({ 'word/document.xml': laughs }))).rejects.toThrow(
    /XML entities of its own/,
  );
  await expect(importFile('a.docx', zipFile({ 'word/document.xml': 'x' }, { locked: true }))).rejects.toThrow(
    /locked with a password/,
  );
  const wrapped = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]);
  await expect(importFile('a.docx', new Uint8Array(wrapped))).rejects.toThrow(/locked with a password/);
  await expect(importFile('a.docx', bytesOf('tram-pandoc.docx').subarray(0, 5000))).rejects.toThrow(
    /damaged or was cut off/,
  );
  const deep = `<w:p>${'<w:sdt>'.repeat(5000)}${'</w:sdt>'.repeat(5000)}</w:p>`;
  await expect(importFile('a.docx', word(deep))).rejects.toThrow(/nested more deeply/);
});
