import type { Document } from '../../../../shared/article.ts';
import { Failure } from '../../../../shared/failure.ts';
import { inMegabytes, MAX_FILE_BYTES } from '../../../../shared/limits.ts';
import { beginningOf } from '../../../../shared/shortened.ts';
import { articleOfPieces } from '../article-of-pieces.ts';
import { cleanLine } from '../canonical-text.ts';
import { shownPieces } from '../html.ts';
import { MAX_TEXT_LENGTH } from '../longest-text.ts';
import type { ArchiveEntry } from './archive-item.ts';
import { escapedHtml } from './plain-as-html.ts';

/** An entry of an archive as a file of its own. */
export interface EntryFile {
  readonly fileName: string;
  /** A web page with the entry’s description in its head and its body as the archive has it. */
  readonly bytes: Uint8Array;
}

/**
 * Makes a web page of an entry: what is kept of it as its original. The same entry in a later export of the same site
 * gives the same bytes, by which it is known again; so nothing of the archive’s own name or day is in it.
 */
export function entryFile(entry: ArchiveEntry): EntryFile {
  const { title, byline, outlet, sourceUrl, dates, body } = entry;
  const meta = (name: string, value: string | undefined) =>
    value === undefined ? [] : [`<meta ${name} content="${escapedHtml(value)}">`];
  const head = [
    '<meta charset="utf-8">',
    `<title>${escapedHtml(title?.value ?? '')}</title>`,
    ...meta('name="author"', byline?.value),
    ...meta('property="og:site_name"', outlet?.value),
    ...meta('property="article:published_time"', dates.find(({ where }) => !where.includes('changed'))?.value),
    ...meta('property="article:modified_time"', dates.find(({ where }) => where.includes('changed'))?.value),
    ...(sourceUrl === null ? [] : [`<link rel="canonical" href="${escapedHtml(sourceUrl.value)}">`]),
  ];
  const page = `<!doctype html>\n<html>\n<head>\n${head.join('\n')}\n</head>\n<body>\n${body}\n</body>\n</html>\n`;
  return { fileName: `${fileStem(entry.name)}.html`, bytes: new TextEncoder().encode(page) };
}

/**
 * Makes a document of an entry. Its body goes the way of every web page: parsed as data, without scripts, forms, pictures
 * and what is hidden; but all that it shows is the article.
 * @param named the entry as a sentence names it, or the file that it is.
 * @throws Failure `no-article-text` or `file-too-large`, naming the entry.
 */
export function entryDocument(
  entry: ArchiveEntry,
  { fileName, bytes }: EntryFile,
  named = `“${entry.title?.value ?? fileName}”`,
): Document {
  if (bytes.length > MAX_FILE_BYTES)
    throw new Failure(
      'file-too-large',
      `${named} is larger than ${inMegabytes(MAX_FILE_BYTES)}, too large for an article.`,
    );
  const pieces = shownPieces({ fileName: '', named, text: new TextDecoder().decode(bytes) });
  const { title, byline, outlet, sourceUrl, dates, notes } = entry;
  const document = articleOfPieces({
    format: 'html',
    fileName: '',
    pieces,
    stated: { marked: { title, byline, dates }, properties: { outlet }, sourceUrl },
    notes,
  });
  if (!/\p{L}/u.test(pieces.map(({ text }) => text).join('')))
    throw new Failure('no-article-text', `${named} holds no text that could be an article.`);
  if (document.text.length > MAX_TEXT_LENGTH)
    throw new Failure('file-too-large', `${named} is too long for one article.`);
  // A site’s own name is what its export says, not what a line of the article looks like.
  return { ...document, outlet: outlet ?? document.outlet };
}

/** A name as that of a file, without an ending. */
export function fileStem(name: string): string {
  const stem = cleanLine(beginningOf(name, 200))
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return beginningOf(stem, 100) || 'article';
}
