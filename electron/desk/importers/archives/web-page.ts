import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync, zstdDecompressSync } from 'node:zlib';
import type { Document } from '../../../../shared/article.ts';
import { Failure } from '../../../../shared/failure.ts';
import { inMegabytes, MAX_FILE_BYTES } from '../../../../shared/limits.ts';
import { beginningOf } from '../../../../shared/shortened.ts';
import { decode } from '../decode.ts';
import { webAddress } from '../described-fields.ts';
import { importHtml } from '../html.ts';
import { MAX_TEXT_LENGTH } from '../longest-text.ts';
import type { ArchivePage } from './archive-item.ts';
import { type EntryFile, fileStem } from './entry-document.ts';

const UNPACKED = { maxOutputLength: MAX_FILE_BYTES };
const UNPACK: Readonly<Record<string, (bytes: Uint8Array) => Uint8Array>> = {
  identity: (bytes) => bytes,
  gzip: (bytes) => gunzipSync(bytes, UNPACKED),
  'x-gzip': (bytes) => gunzipSync(bytes, UNPACKED),
  // Some servers leave the two bytes before it out.
  deflate: (bytes) => ((bytes[0] ?? 0) % 16 === 8 ? inflateSync(bytes, UNPACKED) : inflateRawSync(bytes, UNPACKED)),
  br: (bytes) => brotliDecompressSync(bytes, UNPACKED),
  zstd: (bytes) => zstdDecompressSync(bytes, UNPACKED),
};

/**
 * The page as a file: the server’s bytes, unpacked; written anew as UTF-8 only where the page itself does not say in which
 * character set it is.
 * @throws Failure `unreadable-file`, `undecodable-text` or `file-too-large`, naming the page.
 */
export function pageFile(page: ArchivePage): EntryFile {
  const named = namedPage(page);
  const bytes = unpacked(named, page);
  const stem = fileStem(
    new URL(page.address ?? 'about:page').pathname
      .replace(/\.x?html?$|\/$/gi, '')
      .split('/')
      .at(-1) ?? '',
  );
  return { fileName: `${stem}.html`, bytes: inItsOwnCharset(named, bytes, page.charset) };
}

/** Makes a document of the page, as of every saved page. @throws Failure as {@link importHtml}, naming the page. */
export function pageDocument(page: ArchivePage, { fileName, bytes }: EntryFile): Document {
  const named = namedPage(page);
  const document = importHtml({ fileName, named, text: decode(named, bytes) });
  if (!/\p{L}/u.test(document.text))
    throw new Failure('no-article-text', `${named} holds no text that could be an article.`);
  if (document.text.length > MAX_TEXT_LENGTH)
    throw new Failure('file-too-large', `${named} is too long for one article.`);
  const noted = page.address === null ? null : { value: page.address, where: 'the web archive’s record' };
  return { ...document, sourceUrl: document.sourceUrl ?? noted };
}

function namedPage({ address }: ArchivePage): string {
  return address === null ? 'A page in it' : `“${beginningOf(address, 120)}”`;
}

function unpacked(named: string, { body, encodings }: ArchivePage): Uint8Array {
  let bytes = body;
  try {
    for (const name of encodings.toReversed()) {
      const unpack = UNPACK[name];
      if (unpack === undefined) throw new RangeError(name);
      bytes = unpack(bytes);
    }
  } catch (error) {
    if ((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(named);
    // Programs that unpack what they save leave the server’s word on it in place.
    if (/^\ufeff?\s*<[!?a-z]/i.test(new TextDecoder().decode(body.subarray(0, 200)))) return body;
    throw new Failure('unreadable-file', `${named} cannot be read: it is packed in a way that cannot be undone.`, {
      cause: error,
    });
  }
  if (bytes.length > MAX_FILE_BYTES) throw tooLarge(named);
  return bytes;
}

/** What the server says of the character set goes before what the page says of itself (HTML, section 13.2.3). */
function inItsOwnCharset(named: string, bytes: Uint8Array, charset: string | null): Uint8Array {
  if (charset === null) return bytes;
  let text: string;
  try {
    text = new TextDecoder(charset, { fatal: true }).decode(bytes);
  } catch {
    return bytes;
  }
  let asIs: string | null = null;
  try {
    asIs = decode(named, bytes);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
  }
  return asIs === text ? bytes : new TextEncoder().encode(`\ufeff${text}`);
}

function tooLarge(named: string): Failure {
  return new Failure(
    'file-too-large',
    `${named} is larger than ${inMegabytes(MAX_FILE_BYTES)}, too large for an article.`,
  );
}

/** An address as an article keeps it; null for what is no page of the web. */
export function pageAddress(uri: string): string | null {
  return webAddress(uri.replace(/^<|>$/g, ''));
}
