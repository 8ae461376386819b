import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { MAX_ARCHIVE_BYTES } from '../../../../shared/archives.ts';
import { Failure } from '../../../../shared/failure.ts';
import { inMegabytes, MAX_FILE_BYTES } from '../../../../shared/limits.ts';
import { damagedFile } from '../unreadable.ts';
import type { ArchiveItem, LeftOut } from './archive-item.ts';
import { ByteReader } from './byte-reader.ts';
import { dechunked } from './dechunked.ts';
import { fieldsOf, wordsOf } from './json-values.ts';
import { openPacked } from './packed-archive.ts';
import { pageAddress } from './web-page.ts';

const PIECE = 256 * 1024;
/** Of the head of a record, and of what a server says before a page, in bytes. */
const LONGEST_HEAD = 256 * 1024;
const MOST_UNPACKED = 4 * MAX_ARCHIVE_BYTES;
const FILE: LeftOut = { kind: 'left-out', what: ['file that is no page', 'files that are no pages'] };
const NO_PAGE: LeftOut = { kind: 'left-out', what: ['redirect or error', 'redirects and errors'] };
const PART: LeftOut = { kind: 'left-out', what: ['frame or other part of a page', 'frames and other parts of pages'] };
const LARGE: LeftOut = {
  kind: 'left-out',
  what: [`page larger than ${inMegabytes(MAX_FILE_BYTES)}`, `pages larger than ${inMegabytes(MAX_FILE_BYTES)}`],
};

/** The fields of a head, by their names in lower case. */
type Head = ReadonlyMap<string, string>;

/**
 * Reads the pages of a web archive (WARC 1.0 and 1.1, ISO 28500), packed with gzip or not: one for each answer of a server
 * that is HTML. Nothing is in memory but the page at hand.
 * @throws Failure `unreadable-file` for one that is cut off, damaged or something else; `file-too-large`.
 */
export function warcItems(named: string, path: string): AsyncGenerator<ArchiveItem> {
  return pagesIn(named, createReadStream(path, { highWaterMark: PIECE }), () => true);
}

/**
 * Reads the pages of a packed web archive (WACZ 1.1): those that its own list of pages names, or all where it has none.
 * @throws Failure as {@link warcItems}.
 */
export async function* waczItems(named: string, path: string): AsyncGenerator<ArchiveItem> {
  const zip = await openPacked(named, path);
  try {
    const listed = new Set<string>();
    for (const name of zip.names.filter((file) => /^pages\/[^/]{1,200}\.jsonl$/.test(file)))
      for (const url of urlsIn(new TextDecoder().decode((await zip.read(name)) ?? new Uint8Array()))) listed.add(url);
    const isPage = (address: string) => listed.size === 0 || listed.has(bare(address));
    for (const name of zip.names.filter((file) => WARC_IN_ZIP.test(file)))
      yield* pagesIn(named, await zip.open(name), isPage);
  } finally {
    zip.close();
  }
}

const WARC_IN_ZIP = /^archive\/.{1,400}\.warc(?:\.gz)?$/;

/** Whether a ZIP file is a web archive, by the names in it. */
export function isWacz(names: readonly string[]): boolean {
  return names.some((name) => WARC_IN_ZIP.test(name));
}

async function* pagesIn(
  named: string,
  chunks: AsyncIterable<Uint8Array>,
  isPage: (address: string) => boolean,
): AsyncGenerator<ArchiveItem> {
  const reader = new ByteReader(unpacked(chunks));
  try {
    for (let records = 0; ; records += 1) {
      const head = await recordHead(named, reader, records === 0);
      if (head === null) break;
      const length = Number(head.get('content-length'));
      if (!Number.isSafeInteger(length) || length < 0) throw damagedFile(named);
      if (length > MAX_ARCHIVE_BYTES || reader.position > MOST_UNPACKED) throw tooLarge(named);
      const end = reader.position + length;
      const item = await itemOf(head, reader, end, isPage);
      if (!(await reader.skip(end - reader.position))) throw damagedFile(named);
      if (item !== null) yield item;
    }
  } catch (error) {
    if (error instanceof Failure) throw error;
    if ((error as { syscall?: unknown }).syscall !== undefined)
      throw new Failure('unreadable-file', `${named} cannot be opened.`, { cause: error });
    throw damagedFile(named, error);
  }
}

/** The head of the next record; null behind the last. */
async function recordHead(named: string, reader: ByteReader, isFirst: boolean): Promise<Head | null> {
  let line = await reader.line(LONGEST_HEAD);
  while (line?.trim() === '') line = await reader.line(LONGEST_HEAD);
  if (line === null && !isFirst) return null;
  if (line === null || !/^WARC\/[01]\.\d/.test(line))
    throw isFirst
      ? new Failure('unreadable-file', `${named} cannot be read: it is no web archive (WARC), whatever its name says.`)
      : damagedFile(named);
  const head = await headOf(reader, reader.position + LONGEST_HEAD);
  if (head === null) throw damagedFile(named);
  return head;
}

/** Fields until an empty line. @returns null where they do not end before `end`. */
async function headOf(reader: ByteReader, end: number): Promise<Map<string, string> | null> {
  const head = new Map<string, string>();
  let last = '';
  for (;;) {
    const line = reader.position < end ? await reader.line(LONGEST_HEAD) : null;
    if (line === null) return null;
    if (line === '') return head;
    const [, name, value = ''] = /^([^:\s]{1,200}):(.*)$/.exec(line) ?? [];
    if (name === undefined) head.set(last, `${head.get(last) ?? ''} ${line.trim()}`);
    else {
      last = name.toLowerCase();
      // Of a field that stands twice the first counts; what is packed twice says so in one.
      if (!head.has(last)) head.set(last, value.trim());
    }
  }
}

/** What a record holds; null for what describes the archive. What of the record is not read is for the caller to skip. */
async function itemOf(
  record: Head,
  reader: ByteReader,
  end: number,
  isPage: (address: string) => boolean,
): Promise<ArchiveItem | null> {
  const kind = record.get('warc-type');
  const type = record.get('content-type') ?? '';
  const address = pageAddress(record.get('warc-target-uri') ?? '');
  let http: Head = record;
  if (kind === 'response' && /^application\/http\b/i.test(type)) {
    const status = /^HTTP\/[\d.]{1,4} (\d{3})/.exec((await reader.line(LONGEST_HEAD)) ?? '')?.[1];
    const head = await headOf(reader, Math.min(end, reader.position + LONGEST_HEAD));
    if (status === undefined || head === null || status !== '200') return NO_PAGE;
    http = head;
  } else if (kind !== 'resource' || address === null) return null;
  const contentType = http.get('content-type') ?? '';
  if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(contentType)) return FILE;
  if (address !== null && !isPage(address)) return PART;
  if (end - reader.position > MAX_FILE_BYTES) return LARGE;
  const isHttp = http !== record;
  const raw = await reader.take(Math.max(0, end - reader.position));
  const list = (name: string) =>
    isHttp
      ? (http.get(name) ?? '')
          .toLowerCase()
          .split(/[\s,]+/)
          .filter(Boolean)
      : [];
  return {
    kind: 'page',
    address,
    body: list('transfer-encoding').includes('chunked') ? dechunked(raw) : raw,
    encodings: list('content-encoding'),
    charset: /;\s*charset\s*=\s*"?([\w:.-]{2,40})/i.exec(contentType)?.[1] ?? null,
  };
}

/** Takes gzip away, of which a web archive has one stretch for each record. */
async function* unpacked(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const pieces = chunks[Symbol.asyncIterator]();
  const first = await pieces.next();
  if (first.done) return;
  const whole = Readable.from(
    (async function* () {
      yield first.value;
      for (let next = await pieces.next(); !next.done; next = await pieces.next()) yield next.value;
    })(),
  );
  const isPacked = first.value[0] === 0x1f && first.value[1] === 0x8b;
  const plain = isPacked ? whole.pipe(createGunzip()) : whole;
  whole.on('error', (error) => plain.destroy(error));
  try {
    yield* plain as AsyncIterable<Uint8Array>;
  } finally {
    plain.destroy();
    whole.destroy();
    await pieces.return?.();
  }
}

/** The addresses in a list of pages; lines that are none are passed over. */
function urlsIn(lines: string): string[] {
  return lines.split('\n').flatMap((line) => {
    try {
      const url = wordsOf(fieldsOf(JSON.parse(line)).url);
      return url === '' ? [] : [bare(url)];
    } catch {
      return [];
    }
  });
}

/** An address without what two ways of writing it down may differ in. */
function bare(address: string): string {
  return (address.split('#', 1)[0] ?? '')
    .replace(/^https?:\/\//i, '')
    .replace(/\/$/, '')
    .toLowerCase();
}

function tooLarge(named: string): Failure {
  return new Failure('file-too-large', `${named} cannot be read: unpacked, it is larger than a web archive can be.`);
}
