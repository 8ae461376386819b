import { expect, test } from 'vitest';
import { importDocument } from '../../../electron/desk/importers/import-document.ts';
import { Failure } from '../../../shared/failure.ts';

const SENTENCE = 'Café Zoë opens in May.';
const utf8 = (text: string) => new TextEncoder().encode(text);
const latin1 = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function utf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, littleEndian);
  for (let at = 0; at < text.length; at += 1) view.setUint16(2 + at * 2, text.charCodeAt(at), littleEndian);
  return bytes;
}

function failureOf(name: string, bytes: Uint8Array): Failure {
  try {
    importDocument(name, bytes);
  } catch (error) {
    if (error instanceof Failure) return error;
    throw error;
  }
  throw new Error(`${name} was read`);
}

test.each([
  ['UTF-8', utf8(SENTENCE)],
  ['UTF-8 with a byte-order mark', utf8(`\ufeff${SENTENCE}`)],
  ['UTF-16, little end first', utf16(SENTENCE, true)],
  ['UTF-16, big end first', utf16(SENTENCE, false)],
  ['windows-1252', latin1(SENTENCE)],
])('a text in %s reads the same', (_, bytes) => {
  expect(importDocument('a.txt', bytes).text).toBe(SENTENCE);
});

test('a page in the character set that it declares is read in it', () => {
  // “Привет, мир” in windows-1251.
  const words = Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2, 0x2c, 0x20, 0xec, 0xe8, 0xf0]);
  const page = [...latin1('<html><meta charset="windows-1251"><title>x</title><p>'), ...words, ...latin1('</p>')];
  expect(importDocument('a.html', Uint8Array.from(page)).text).toContain('Привет, мир');
});

test.each([
  ['an empty file', 'a.txt', utf8(''), 'empty-file', 'empty'],
  ['a file of spaces', 'a.txt', utf8(' \n\n '), 'empty-file', 'empty'],
  ['a PDF', 'a.txt', utf8('%PDF-1.7 …'), 'binary-file', 'PDF'],
  ['a Word document', 'a.txt', latin1('PK\x03\x04xxxx'), 'binary-file', 'Office'],
  ['a picture', 'a.html', latin1('\x89PNG\r\n\x1a\n'), 'binary-file', 'PNG'],
  ['bytes with zeros', 'a.txt', latin1('abc\0\x01\x02def'), 'binary-file', 'binary'],
  [
    'Cyrillic without a declared set',
    'a.txt',
    Uint8Array.from([0xcf, 0xf0, 0xe8, 0xe2, 0xe5, 0xf2]),
    'undecodable-text',
    'UTF-8',
  ],
  ['damaged UTF-8', 'a.txt', Uint8Array.from([...utf8('“Good” – naïve café'), 0xff]), 'undecodable-text', 'UTF-8'],
  ['UTF-16 without a mark', 'a.txt', utf16('A sentence of some length.', true).slice(2), 'undecodable-text', 'UTF-16'],
  ['an ending of another kind', 'a.csv', utf8('a,b'), 'unknown-format', '.csv'],
  ['a text without a letter', 'a.txt', utf8('1 2 3'), 'no-article-text', 'no text'],
  [
    'a page with nothing to read',
    'a.html',
    utf8('<html><script>let words</script></html>'),
    'no-article-text',
    'no text',
  ],
  ['a file beyond the limit', 'a.txt', new Uint8Array(21 * 1024 * 1024), 'file-too-large', '20 MB'],
])('%s is refused in one sentence that names the file and the reason', (_, name, bytes, code, reason) => {
  const failure = failureOf(name, bytes);
  expect(failure.code).toBe(code);
  expect(failure.message).toContain(`“${name}”`);
  expect(failure.message).toContain(reason);
  expect(failure.message).toMatch(/^[^\n]*\.$/);
});

test('a name made to mislead cannot turn the sentence round', () => {
  expect(failureOf('a\u202etxt.\n.csv', utf8('x')).message).toContain('“atxt..csv”');
});

test('a page with a bad byte is read, and the editor is told where the text shows it', () => {
  const page = (text: string, script: string) =>
    Uint8Array.from([
      ...utf8(`<html><title>Café</title><script>${script}`),
      ...(script === '' ? [] : [0xff]),
      ...utf8(`</script><p>${'The board met in the café. '.repeat(40)}${text}`),
      ...(script === '' ? [0xff] : []),
      ...utf8('</p></html>'),
    ]);
  expect(importDocument('a.html', page('It paid ', '')).notes).toContain(
    '1 character of the text could not be read and is shown as “\ufffd”. The file is damaged there.',
  );
  expect(importDocument('a.html', page('It paid.', 'x')).notes).toEqual([]);
});
