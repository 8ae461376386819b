import type { Document, TrackedText } from '../../../shared/article.ts';
import { saysLittle } from '../../../shared/article-files.ts';
import { Failure } from '../../../shared/failure.ts';
import { ARTICLE_FORMATS, endingsInWords, FORMATS } from '../../../shared/formats.ts';
import { MAX_FILE_BYTES } from '../../../shared/limits.ts';
import { beginningOf } from '../../../shared/shortened.ts';
import { importNewsml } from './agency/newsml.ts';
import { importNinjs } from './agency/ninjs.ts';
import { importNitf } from './agency/nitf.ts';
import { decode, unreadableIn } from './decode.ts';
import { importDocx } from './docx.ts';
import { importEpub } from './epub.ts';
import { binaryKind, endingOf, formatOf } from './file-kind.ts';
import { importHtml } from './html.ts';
import { MAX_TEXT_LENGTH } from './longest-text.ts';
import { importMail, importMhtml } from './mail.ts';
import { importMarkdown } from './markdown.ts';
import { importOdt } from './odt.ts';
import { isPacked, type PackedFormat, packedFormat, type TextFormat } from './packed-format.ts';
import { importPdf } from './pdf.ts';
import { importRtf } from './rtf.ts';
import type { Source, SourceFile } from './source.ts';
import { importText } from './text.ts';
import { importWebarchive } from './webarchive.ts';

const IMPORTERS: Readonly<Record<TextFormat, (source: Source) => Document>> = {
  text: importText,
  markdown: importMarkdown,
  html: importHtml,
  nitf: importNitf,
  newsml: importNewsml,
  ninjs: importNinjs,
};
const PACKED_IMPORTERS: Readonly<Record<PackedFormat, (file: SourceFile) => Promise<Document>>> = {
  docx: importDocx,
  odt: importOdt,
  rtf: importRtf,
  pdf: importPdf,
  eml: importMail,
  mhtml: importMhtml,
  webarchive: importWebarchive,
  epub: importEpub,
};

/**
 * Makes a document of a file of any format that Stet reads, recognised by its bytes before its name. Nothing is fetched,
 * run or written.
 * @param fileName as the file system or the window gives it; may hold folders.
 * @param tracked which text of a file that carries tracked changes.
 * @throws Failure with one sentence that names the file and the reason, as {@link importDocument}; `unreadable-file` for
 * one that is locked, damaged or cut off.
 */
export async function importFile(
  fileName: string,
  bytes: Uint8Array,
  tracked: TrackedText = 'accepted',
): Promise<Document> {
  const named = namedFile(fileName);
  expectSize(named, bytes);
  const format = await packedFormat(named, fileName, bytes);
  if (format === null) return importDocument(fileName, bytes);
  return checked(named, await PACKED_IMPORTERS[format]({ fileName, named, bytes, tracked }));
}

/**
 * Makes a document of a file that is text. Nothing is fetched, run or written.
 * @param fileName as the file system or the window gives it; may hold folders.
 * @throws Failure with one sentence that names the file and the reason: `empty-file`, `file-too-large`, `binary-file`,
 * `undecodable-text`, `unknown-format` or `no-article-text`.
 */
export function importDocument(fileName: string, bytes: Uint8Array): Document {
  const named = namedFile(fileName);
  expectSize(named, bytes);
  const binary = binaryKind(bytes);
  if (binary !== null) throw new Failure('binary-file', `${named} cannot be read: it is ${binary}, not a text.`);
  const format = formatOf(fileName, '');
  if (format !== null && isPacked(format)) {
    throw new Failure(
      'unreadable-file',
      `${named} cannot be read: it is no ${FORMATS[format].name}, whatever its name says, or it is damaged.`,
    );
  }
  if (format === null && !saysLittle(fileName)) {
    throw new Failure(
      'unknown-format',
      `${named} cannot be read: Stet knows ${endingsInWords(ARTICLE_FORMATS, 'conjunction')} files, not .${endingOf(fileName)}.`,
    );
  }
  const text = decode(named, bytes);
  if (text.trim() === '') throw new Failure('empty-file', `${named} is empty: it holds nothing but white space.`);
  return withUnreadable(checked(named, IMPORTERS[textFormat(named, fileName, text)]({ fileName, named, text })));
}

/** Says how many characters of a text stand for bytes that were damaged. */
function withUnreadable(document: Document): Document {
  const count = unreadableIn(document.text);
  if (count === 0) return document;
  const [characters, are] = count === 1 ? ['1 character', 'is'] : [`${count} characters`, 'are'];
  const note = `${characters} of the text could not be read and ${are} shown as “\ufffd”. The file is damaged there.`;
  return { ...document, notes: [note, ...document.notes] };
}

/**
 * Makes a document of text that an editor pasted; read as plain text, or, where it is the source of a page
 * or of what a news agency sends, as that.
 * @throws Failure as {@link importDocument}.
 */
export function importPasted(text: string): Document {
  const named = 'The pasted text';
  if (text.trim() === '') throw new Failure('empty-file', `${named} is empty.`);
  if (text.length > MAX_FILE_BYTES) throw new Failure('file-too-large', `${named} is too long for one article.`);
  const source = { fileName: '', named, text };
  return checked(named, IMPORTERS[textFormat(named, '', text)](source));
}

function textFormat(named: string, fileName: string, text: string): TextFormat {
  const format = formatOf(fileName, text);
  if (format !== null && !isPacked(format)) return format;
  if (!saysLittle(fileName)) return 'text';
  throw new Failure(
    'unknown-format',
    endingOf(fileName) === 'json'
      ? `${named} cannot be read: it is neither ninjs nor a feed or an export that Stet knows.`
      : `${named} cannot be read: it is neither NITF nor NewsML-G2, nor a feed or an export that Stet knows.`,
  );
}

function expectSize(named: string, bytes: Uint8Array): void {
  if (bytes.length === 0) throw new Failure('empty-file', `${named} is empty.`);
  if (bytes.length <= MAX_FILE_BYTES) return;
  const megabytes = Math.ceil(bytes.length / 1024 / 1024);
  const most = MAX_FILE_BYTES / 1024 / 1024;
  throw new Failure('file-too-large', `${named} is too large: ${megabytes} MB, where an article may have ${most} MB.`);
}

function checked(named: string, document: Document): Document {
  if (!/\p{L}/u.test(document.text)) {
    throw new Failure('no-article-text', `${named} holds no text that could be an article.`);
  }
  if (document.text.length > MAX_TEXT_LENGTH) {
    throw new Failure(
      'file-too-large',
      `${named} is too long for one article: ${Math.round(document.text.length / 1000)} thousand characters.`,
    );
  }
  return document;
}

function namedFile(fileName: string): string {
  const clean = fileName.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim();
  if (clean === '') return '“this file”';
  return `“${shortened(clean)}”`;
}

function shortened(clean: string): string {
  return clean.length <= 120 ? clean : `${beginningOf(clean, 60)}…${clean.slice(-50).replace(/^[\uDC00-\uDFFF]/, '')}`;
}
