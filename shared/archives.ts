/** A kind of file that holds many articles. */
interface ArchiveFormat {
  /** In lower case, with the dot; several kinds can share one, the bytes decide. */
  readonly endings: readonly string[];
  /** As a sentence names such files (“Stet also reads …”). */
  readonly archives: string;
}

/** Every kind of archive that Stet reads: one article for each entry. */
export const ARCHIVES = {
  wordpress: { endings: ['.xml'], archives: 'WordPress exports' },
  feed: { endings: ['.rss', '.atom', '.xml'], archives: 'saved RSS and Atom feeds' },
  newsml: { endings: ['.newsml', '.xml'], archives: 'messages in NewsML-G2' },
  jsonFeed: { endings: ['.json'], archives: 'saved JSON feeds' },
  ghost: { endings: ['.json'], archives: 'Ghost exports' },
  substack: { endings: ['.zip'], archives: 'Substack exports' },
  medium: { endings: ['.zip'], archives: 'Medium exports' },
  warc: { endings: ['.warc', '.warc.gz'], archives: 'web archives (WARC)' },
  wacz: { endings: ['.wacz'], archives: 'web archives (WACZ)' },
  table: { endings: ['.csv', '.tsv'], archives: 'tables (CSV)' },
  lines: { endings: ['.jsonl', '.ndjson'], archives: 'lines of JSON' },
} as const satisfies Readonly<Record<string, ArchiveFormat>>;

export type ArchiveKind = keyof typeof ARCHIVES;

const KINDS = Object.keys(ARCHIVES) as ArchiveKind[];

/** All endings that an archive can have, each once. */
export const ARCHIVE_ENDINGS: readonly string[] = [...new Set(KINDS.flatMap((kind) => [...ARCHIVES[kind].endings]))];

/** What a column of a table, or a field of lines of JSON, can hold. */
export const COLUMNS = ['text', 'title', 'byline', 'outlet', 'published', 'changed', 'sourceUrl', 'status'] as const;
export type Column = (typeof COLUMNS)[number];

/** Which column holds what; those that a file has not are left out. */
export type Columns = Readonly<Partial<Record<Column, string>>>;

/** The columns of an archive that is a table, and what each was read as. */
export interface TableColumns {
  readonly names: readonly string[];
  readonly chosen: Columns;
}

/** The largest archive that is read, in bytes; it is never in memory as a whole. */
export const MAX_ARCHIVE_BYTES = 4 * 1024 * 1024 * 1024;
/** How many articles one archive may hold: each is a line of the import sheet. */
export const MAX_ENTRIES = 20_000;

/** Whether a file can be an archive by its name. */
export function mayBeArchive(fileName: string): boolean {
  const name = fileName.toLowerCase();
  return ARCHIVE_ENDINGS.some((ending) => name.endsWith(ending));
}

/** What can be brought in as a whole, as a sentence lists it. */
export function archivesInWords(): string {
  return new Intl.ListFormat('en-GB').format(KINDS.map((kind) => ARCHIVES[kind].archives));
}
