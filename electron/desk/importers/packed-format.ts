import { Failure } from '../../../shared/failure.ts';
import { type ArticleFormat, articleFormatOf } from '../../../shared/formats.ts';
import { looksLikeMhtml } from './mail.ts';
import { isBinaryPropertyList } from './property-list.ts';
import { lockedFile } from './unreadable.ts';
import { openZip } from './zip-archive.ts';

/** The formats whose files are not text from end to end. */
const PACKED = [
  'docx',
  'odt',
  'rtf',
  'pdf',
  'eml',
  'mhtml',
  'webarchive',
  'epub',
] as const satisfies readonly ArticleFormat[];

export type PackedFormat = (typeof PACKED)[number];
export type TextFormat = Exclude<ArticleFormat, PackedFormat>;

export function isPacked(format: ArticleFormat): format is PackedFormat {
  return (PACKED as readonly ArticleFormat[]).includes(format);
}

const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

/**
 * What a file is by its bytes, whatever its name says; null for one that has to be read as text.
 * @throws Failure `unreadable-file` or `unknown-format` for a file of a kind that is known and not read.
 */
export async function packedFormat(named: string, fileName: string, bytes: Uint8Array): Promise<PackedFormat | null> {
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 8));
  if (opening.startsWith('PK\x03\x04') || (/^PK/.test(opening) && articleFormatOf(fileName) !== null)) {
    const zip = await openZip(named, bytes);
    const mediaType = zip.sizeOf('mimetype') < 200 ? await zip.read('mimetype') : null;
    return inZip(named, zip.names, new TextDecoder().decode(mediaType ?? new Uint8Array()).trim());
  }
  if (opening.startsWith('{\\rtf')) return 'rtf';
  if (/\.eml$/i.test(fileName)) return 'eml';
  if (looksLikeMhtml(bytes)) return 'mhtml';
  if (isBinaryPropertyList(bytes)) return 'webarchive';
  if (isPdf(bytes)) return 'pdf';
  if (opening === OLE) throw oldOffice(named, fileName, bytes);
  return null;
}

/** A PDF may have some bytes of something else before it. */
function isPdf(bytes: Uint8Array): boolean {
  return new TextDecoder('latin1').decode(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** @param mediaType what the archive's own `mimetype` says; OpenDocument files and EPUBs have one. */
function inZip(named: string, names: readonly string[], mediaType: string): PackedFormat {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^word\/document\d*\.xml$/i)) return 'docx';
  if (/^application\/vnd\.oasis\.opendocument\.text(?:-template)?$/.test(mediaType)) return 'odt';
  if (mediaType === 'application/epub+zip') return 'epub';
  const kind = mediaType.startsWith('application/vnd.oasis.opendocument')
    ? 'a spreadsheet, a presentation or a drawing, not a text'
    : has(/^xl\//)
      ? 'an Excel workbook'
      : has(/^ppt\//)
        ? 'a PowerPoint presentation'
        : 'a ZIP archive; unpack it and bring in what is in it';
  throw new Failure('binary-file', `${named} cannot be read: it is ${kind}.`);
}

function oldOffice(named: string, fileName: string, bytes: Uint8Array): Failure {
  // Word, Excel and PowerPoint lock their newer files by wrapping them in the older kind of container.
  if (
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from('EncryptedPackage', 'utf16le'))
  )
    return lockedFile(named);
  const isWord = /\.do[ct]$/i.test(fileName) || articleFormatOf(fileName) !== null;
  return new Failure(
    'binary-file',
    isWord
      ? `${named} cannot be read: it is a Word document of the old kind (.doc). Open it in Word or LibreOffice and save it as .docx.`
      : `${named} cannot be read: it is an old Office document. Open it in its own program and save it as .docx.`,
  );
}
