import { expect, test } from 'vitest';
import { importFile } from '../../../electron/desk/importers/import-document.ts';
import { bytesOf, linesOf, read } from './documents.ts';
import { STORY_LINES } from './story-lines.ts';
import { zipFile } from './zip-file.ts';

const rtf = (body: string) => importFile('a.rtf', new TextEncoder().encode(`{\\rtf1\\ansi\\ansicpg1252 ${body}}`));

test.each(['tram-pandoc.odt', 'tram-libreoffice.rtf', 'tram-pandoc.rtf'])(
  'an OpenDocument or rich text keeps headings, lists, tables and notes (%s)',
  async (name) => {
    const lines = linesOf(await read(name));
    // pandoc sets a quotation in, and gives it no style that would say what it is.
    expect(lines).toEqual(
      name === 'tram-pandoc.rtf' ? STORY_LINES.map((line) => line.replace('quotation', 'paragraph')) : STORY_LINES,
    );
  },
);

test('a deletion of OpenDocument that parted paragraphs is put back as paragraphs, an insertion is taken out of them', async () => {
  const office =
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"';
  const content = `<office:document-content ${office}><office:body><office:text><text:tracked-changes>
    <text:changed-region text:id="a"><text:deletion><text:p>one.</text:p><text:p>Two</text:p></text:deletion></text:changed-region>
    <text:changed-region text:id="b"><text:insertion/></text:changed-region></text:tracked-changes>
    <text:p>Tram to open</text:p><text:p>It has <text:change text:change-id="a"/> stops.</text:p>
    <text:p>All <text:change-start text:change-id="b"/>are</text:p><text:p>not <text:change-end text:change-id="b"/>new.</text:p></office:text></office:body></office:document-content>`;
  const file = zipFile({ mimetype: 'application/vnd.oasis.opendocument.text', 'content.xml': content });
  expect(linesOf(await importFile('a.odt', file)).slice(1)).toEqual([
    'paragraph: It has stops.',
    'paragraph: All are',
    'paragraph: not new.',
  ]);
  expect(linesOf(await importFile('a.odt', file, 'original')).slice(1)).toEqual([
    'paragraph: It has one.',
    'paragraph: Two stops.',
    'paragraph: All new.',
  ]);
});

test('a locked OpenDocument text is refused in a sentence, and so is a spreadsheet', async () => {
  const locked = zipFile({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml':
      '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>',
    'content.xml': 'x',
  });
  await expect(importFile('a.odt', locked)).rejects.toThrow(/“a.odt” cannot be read: it is locked with a password/);
  const sheet = zipFile({ mimetype: 'application/vnd.oasis.opendocument.spreadsheet', 'content.xml': 'x' });
  await expect(importFile('a.ods', sheet)).rejects.toThrow(/a spreadsheet, a presentation or a drawing/);
});

test('rich text is read in its code page and in Unicode, without fields, pictures and hidden words', async () => {
  const { text, notes } = await rtf(
    "{\\fonttbl{\\f0\\fcharset204 Times;}{\\f1\\fcharset0 Arial;}}\\f1 Caf\\'e9 opens\\par {\\f0 \\'cf\\'f0\\'e8\\'e2\\'e5\\'f2} 1\\u8211?2 \\u-10179?\\u-8694?{\\pict\\pngblip 89504e47}{\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt a link}}{\\v secret}{\\*\\unknown junk}.\\par",
  );
  expect(text).toBe('Café opens\n\nПривет 1–2 😊a link.');
  expect(notes).toEqual(['Hidden text in the document was left out.']);
});

test('rich text that was cut off is not taken for the whole', async () => {
  const whole = bytesOf('tram-pandoc.rtf');
  await expect(importFile('a.rtf', whole.subarray(0, whole.length / 2))).rejects.toThrow(
    /“a.rtf” cannot be read: it is damaged or was cut off/,
  );
  await expect(rtf('{'.repeat(5000))).rejects.toThrow(/nested more deeply/);
});
