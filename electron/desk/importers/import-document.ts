import type { Document } from '../../../shared/article.ts';
import { Failure } from '../../../shared/failure.ts';
import { ARTICLE_FORMATS, type ArticleFormat, endingsInWords } from '../../../shared/formats.ts';
import { MAX_FILE_BYTES } from '../../../shared/limits.ts';
import { beginningOf } from '../../../shared/shortened.ts';
import { decode } from './decode.ts';
import { binaryKind, endingOf, formatOf } from './file-kind.ts';
import { importHtml } from './html.ts';
import { MAX_TEXT_LENGTH } from './longest-text.ts';
import { importMarkdown } from './markdown.ts';
import type { Source } from './source.ts';
import { importText } from './text.ts';

const IMPORTERS: Readonly<Record<ArticleFormat, (source: Source) => Document>> = {
  text: importText,
  markdown: importMarkdown,
  html: importHtml,
};

/**
 * Makes a document of a file. Nothing is fetched, run or written.
 * @param fileName as the file system or the window gives it; may hold folders.
 * @throws Failure with one sentence that names the file and the reason: `empty-file`, `file-too-large`, `binary-file`,
 * `undecodable-text`, `unknown-format` or `no-article-text`.
 */
export function importDocument(fileName: string, bytes: Uint8Array): Document {
  const named = `“${nameable(fileName)}”`;
  if (bytes.length === 0) throw new Failure('empty-file', `${named} is empty.`);
  if (bytes.length > MAX_FILE_BYTES) {
    const megabytes = Math.ceil(bytes.length / 1024 / 1024);
    const most = MAX_FILE_BYTES / 1024 / 1024;
    throw new Failure(
      'file-too-large',
      `${named} is too large: ${megabytes} MB, where an article may have ${most} MB.`,
    );
  }
  const binary = binaryKind(bytes);
  if (binary !== null) throw new Failure('binary-file', `${named} cannot be read: it is ${binary}, not a text.`);
  if (formatOf(fileName, '') === null) {
    throw new Failure(
      'unknown-format',
      `${named} cannot be read: Stet knows ${endingsInWords(ARTICLE_FORMATS, 'conjunction')} files, not .${endingOf(fileName)}.`,
    );
  }
  const text = decode(named, bytes);
  if (text.trim() === '') throw new Failure('empty-file', `${named} is empty: it holds nothing but white space.`);
  if (isMhtml(text)) {
    throw new Failure(
      'unknown-format',
      `${named} cannot be read: it is a page saved as one MHTML file; save it as “Webpage, complete” or “HTML only”.`,
    );
  }
  return checked(named, IMPORTERS[formatOf(fileName, text) ?? 'text']({ fileName, named, text }));
}

/**
 * Makes a document of text that an editor pasted; read as plain text, or as a page when it is the source of one.
 * @throws Failure as {@link importDocument}.
 */
export function importPasted(text: string): Document {
  const named = 'The pasted text';
  if (text.trim() === '') throw new Failure('empty-file', `${named} is empty.`);
  if (text.length > MAX_FILE_BYTES) throw new Failure('file-too-large', `${named} is too long for one article.`);
  const source = { fileName: '', named, text };
  return checked(named, formatOf('', text) === 'html' ? importHtml(source) : importText(source));
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

function isMhtml(text: string): boolean {
  const head = text.slice(0, 3000);
  return /^content-type:\s*multipart\/related/im.test(head) && /^mime-version:/im.test(head);
}

function nameable(fileName: string): string {
  const clean = fileName.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '').trim();
  if (clean === '') return 'this file';
  return clean.length <= 120 ? clean : `${beginningOf(clean, 60)}…${clean.slice(-50).replace(/^[\uDC00-\uDFFF]/, '')}`;
}
