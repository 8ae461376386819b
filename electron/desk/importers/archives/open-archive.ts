import { stat } from 'node:fs/promises';
import {
  type ArchiveKind,
  type Columns,
  MAX_ARCHIVE_BYTES,
  mayBeArchive,
  type TableColumns,
} from '../../../../shared/archives.ts';
import { Failure } from '../../../../shared/failure.ts';
import { inMegabytes } from '../../../../shared/limits.ts';
import { isNewsMessage } from '../agency/agency-format.ts';
import { newsMessageItems } from '../agency/newsml.ts';
import type { ArchiveItem } from './archive-item.ts';
import { columnsOf } from './columns.ts';
import { feedItems } from './feeds.ts';
import { ghostItems } from './ghost.ts';
import { jsonFeedItems } from './json-feed.ts';
import { jsonLineHead, jsonLineItems } from './json-lines.ts';
import { isMedium, mediumItems } from './medium.ts';
import { openPacked } from './packed-archive.ts';
import { isSubstack, substackItems } from './substack.ts';
import { tableHead, tableItems } from './table.ts';
import { openingOf, textChunks } from './text-chunks.ts';
import { isWacz, waczItems, warcItems } from './warc.ts';
import { wordpressItems } from './wordpress.ts';

const ITEMS: Readonly<
  Record<ArchiveKind, (named: string, path: string, columns: Columns | null) => AsyncGenerator<ArchiveItem>>
> = {
  wordpress: (named, path) => wordpressItems(named, textChunks(named, path)),
  feed: (named, path) => feedItems(named, textChunks(named, path)),
  newsml: (named, path) => newsMessageItems(named, textChunks(named, path)),
  jsonFeed: (named, path) => jsonFeedItems(named, textChunks(named, path)),
  ghost: ghostItems,
  substack: substackItems,
  medium: mediumItems,
  warc: warcItems,
  wacz: waczItems,
  table: (named, path, columns) => tableItems(named, textChunks(named, path, true), columns),
  lines: (named, path, columns) => jsonLineItems(named, textChunks(named, path), columns),
};
const OPENING = 64 * 1024;

/** Where an archive lies, and what it is. */
export interface ArchiveAt {
  readonly kind: ArchiveKind;
  readonly path: string;
  /** The file as a sentence names it. */
  readonly named: string;
  /** Of a table, which column holds what, where the editor has said so. */
  readonly columns: Columns | null;
}

/**
 * What kind of archive a file is, by its first bytes; null for a file that is none, which is read as one article.
 * @throws Failure `unreadable-file` or `file-too-large`.
 */
export async function archiveKind(named: string, fileName: string, path: string): Promise<ArchiveKind | null> {
  if (!mayBeArchive(fileName)) return null;
  const opening = await openingOf(named, path, OPENING);
  const kind = /\.warc(?:\.gz)?$/i.test(fileName)
    ? 'warc'
    : /\.wacz$/i.test(fileName)
      ? 'wacz'
      : isZip(opening)
        ? await kindOfZip(named, path)
        : kindOfText(fileName, textOf(opening));
  if (kind === null) return null;
  const { size } = await stat(path);
  if (size > MAX_ARCHIVE_BYTES)
    throw new Failure(
      'file-too-large',
      `${named} is larger than ${inMegabytes(MAX_ARCHIVE_BYTES)}; export it in parts.`,
    );
  return kind;
}

/** All that an archive holds, in its own order. @throws Failure see the reader of each kind. */
export function archiveItems({ kind, named, path, columns }: ArchiveAt): AsyncGenerator<ArchiveItem> {
  return ITEMS[kind](named, path, columns);
}

/** The columns of an archive that is a table, told by their names; null for any other. @throws Failure as its reader. */
export async function archiveColumns({ kind, named, path, columns }: ArchiveAt): Promise<TableColumns | null> {
  if (kind !== 'table' && kind !== 'lines') return null;
  const chunks = textChunks(named, path, kind === 'table');
  const names = await (kind === 'table' ? tableHead(named, chunks) : jsonLineHead(named, chunks));
  return { names, chosen: columns ?? columnsOf(names) };
}

function isZip([a, b, c, d]: Uint8Array): boolean {
  return a === 0x50 && b === 0x4b && c === 3 && d === 4;
}

/** Any other ZIP file is read, or refused, as the one article that it may be. */
async function kindOfZip(named: string, path: string): Promise<ArchiveKind | null> {
  const zip = await openPacked(named, path);
  zip.close();
  if (isWacz(zip.names)) return 'wacz';
  return isSubstack(zip.names) ? 'substack' : isMedium(zip.names) ? 'medium' : null;
}

function kindOfText(fileName: string, opening: string): ArchiveKind | null {
  if (/\.(?:jsonl|ndjson)$/i.test(fileName)) return 'lines';
  if (/\.(?:csv|tsv)$/i.test(fileName)) return 'table';
  if (/^\ufeff?\s*\{/.test(opening)) {
    if (/"version"\s*:\s*"https?:\/\/jsonfeed\.org\/version\//.test(opening)) return 'jsonFeed';
    return /"exported_on"\s*:|^\ufeff?\s*\{\s*"db"\s*:/.test(opening) ? 'ghost' : null;
  }
  if (!/^\ufeff?\s*<[?!\w]/i.test(opening)) return null;
  if (isNewsMessage(opening)) return 'newsml';
  if (/xmlns:\w+\s*=\s*["']http:\/\/wordpress\.org\/export\/1\.[0-2]\/["']/.test(opening)) return 'wordpress';
  return /<(?:rss[\s>]|feed[\s>][^<]{0,4000}|rdf:RDF[\s>])/i.test(opening) ? 'feed' : null;
}

function textOf(opening: Uint8Array): string {
  const [a, b] = opening;
  const encoding = a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(opening);
}
