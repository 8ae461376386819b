import { saysLittle } from '../../../shared/article-files.ts';
import { type ArticleFormat, articleFormatOf } from '../../../shared/formats.ts';
import { agencyFormat } from './agency/agency-format.ts';

/** First bytes by which a file that is no text is known, and what to call it. Latin-1; `?` stands for any byte. */
const SIGNATURES: readonly (readonly [signature: string, name: string])[] = [
  ['%PDF-', 'a PDF document'],
  ['PK\x03\x04', 'a ZIP archive or an Office document'],
  ['PK\x05\x06', 'an empty ZIP archive'],
  ['\x89PNG\r\n\x1a\n', 'a PNG picture'],
  ['\xff\xd8\xff', 'a JPEG picture'],
  ['GIF87a', 'a GIF picture'],
  ['GIF89a', 'a GIF picture'],
  ['RIFF????WEBP', 'a WebP picture'],
  ['RIFF????WAVE', 'a sound recording'],
  ['II*\0', 'a TIFF picture'],
  ['MM\0*', 'a TIFF picture'],
  ['????ftyp', 'a film or a sound recording'],
  ['ID3', 'a sound recording'],
  ['OggS', 'a sound recording'],
  ['\x1f\x8b\x08', 'a compressed (gzip) file'],
  ['BZh', 'a compressed (bzip2) file'],
  ['\xfd7zXZ\0', 'a compressed (xz) file'],
  ['7z\xbc\xaf\x27\x1c', 'a 7-Zip archive'],
  ['Rar!\x1a\x07', 'a RAR archive'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Office document'],
  ['{\\rtf', 'a rich-text (RTF) document'],
  ['SQLite format 3\0', 'a database'],
  ['bplist', 'an Apple property list'],
  ['\x7fELF', 'a program'],
  ['%!PS', 'a PostScript document'],
];

/** Says what a file is when its first bytes show that it is not text; otherwise null. */
export function binaryKind(bytes: Uint8Array): string | null {
  for (const [signature, name] of SIGNATURES) {
    if (bytes.length >= signature.length && matches(bytes, signature)) return name;
  }
  return null;
}

function matches(bytes: Uint8Array, signature: string): boolean {
  for (let at = 0; at < signature.length; at += 1) {
    if (signature[at] !== '?' && bytes[at] !== signature.charCodeAt(at)) return false;
  }
  return true;
}

/**
 * Chooses the importer for a text: by the ending of the file's name, but a page of HTML that was saved under another
 * ending, what news agencies send, or a plain text saved as `.html`, is read as what it is.
 * @returns null for an ending that Stet does not know.
 */
export function formatOf(fileName: string, text: string): ArticleFormat | null {
  const opening = text.slice(0, 2000).trimStart();
  const named =
    agencyFormat(opening) ??
    (saysLittle(fileName) ? null : articleFormatOf(fileName)) ??
    (endingOf(fileName) === null ? 'text' : null);
  if (/^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[^>]{0,1000}-->\s*)*<(?:!doctype\s+html|html[\s>])/i.test(opening))
    return named === null && !saysLittle(fileName) ? null : 'html';
  if (named === 'html' && !/<[a-z!/]/i.test(text)) return 'text';
  return named;
}

/** The ending of a file's name in lower case and without its dot; null when it has none. */
export function endingOf(fileName: string): string | null {
  return /[^./\\]\.([a-z0-9]{1,12})$/i.exec(fileName)?.[1]?.toLowerCase() ?? null;
}

/** A file's name without folders and ending. */
export function stemOf(fileName: string): string {
  return (fileName.split(/[/\\]/).at(-1) ?? '').replace(/\.[a-z0-9]{1,12}$/i, '');
}
