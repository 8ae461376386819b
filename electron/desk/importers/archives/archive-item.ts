import type { Found } from '../../../../shared/article.ts';
import type { PartialDate } from '../../../../shared/dates.ts';

/** One article of an archive, as the program that made the archive wrote it down. */
export interface ArchiveEntry {
  readonly kind: 'article';
  /** What the archive calls it, for its file’s name: the last part of its address, or its title. */
  readonly name: string;
  readonly title: Found<string> | null;
  readonly byline: Found<string> | null;
  readonly outlet: Found<string> | null;
  readonly sourceUrl: Found<string> | null;
  /** The most trustworthy first; days of a later change stand last and say so. */
  readonly dates: readonly Found<PartialDate>[];
  /** HTML, not yet cleaned of anything. */
  readonly body: string;
  readonly notes: readonly string[];
}

/** A page of a web archive, as the server sent it: read like every saved page. */
export interface ArchivePage {
  readonly kind: 'page';
  /** Where it was; null where that is no address of the web. */
  readonly address: string | null;
  readonly body: Uint8Array;
  /** How the server packed it, in the order in which that was done. */
  readonly encodings: readonly string[];
  /** Its character set by the server’s word; null where that is silent. */
  readonly charset: string | null;
}

/** What is no published article; counted by what it is, in the words of {@link leftOutSentence}. */
export interface LeftOut {
  readonly kind: 'left-out';
  /** One and several of it: “draft”, “drafts”. */
  readonly what: readonly [one: string, several: string];
}

/** Something that an archive holds, in the archive’s own order. */
export type ArchiveItem = ArchiveEntry | ArchivePage | LeftOut;

export const DRAFT = { kind: 'left-out', what: ['draft', 'drafts'] } as const satisfies LeftOut;
export const PAGE = { kind: 'left-out', what: ['page', 'pages'] } as const satisfies LeftOut;
export const ATTACHMENT = { kind: 'left-out', what: ['attachment', 'attachments'] } as const satisfies LeftOut;
export const PRIVATE = {
  kind: 'left-out',
  what: ['private or protected article', 'private or protected articles'],
} as const satisfies LeftOut;
export const EMPTY = {
  kind: 'left-out',
  what: ['article without text', 'articles without text'],
} as const satisfies LeftOut;
