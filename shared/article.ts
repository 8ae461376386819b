import type { ClaimCounts } from './claim-mark.ts';
import type { DateOrder } from './date-order.ts';
import type { PartialDate } from './dates.ts';
import type { ArticleFormat } from './formats.ts';
import type { PageStart } from './pages.ts';
import type { SignOff } from './sign-off.ts';
import type { Span } from './span.ts';

export type BlockKind = 'heading' | 'paragraph' | 'list-item' | 'quotation' | 'caption' | 'preformatted';

/** One block of an article's canonical text; blocks do not overlap and stand in order. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** 1 to 6 for a heading, otherwise 0. */
  readonly level: number;
}

/** What an importer makes of a file's bytes. */
export interface Document {
  readonly format: ArticleFormat;
  /** The canonical text: NFC, `\n` line ends, blocks joined by `\n\n`. Never changes after import. */
  readonly text: string;
  readonly blocks: readonly Block[];
  /** In order; not there for a format without pages. */
  readonly pages?: readonly PageStart[];
  readonly title: Found<string>;
  readonly byline: Found<string> | null;
  readonly outlet: Found<string> | null;
  readonly sourceUrl: Found<string> | null;
  /** Publication dates that the file itself gives, the most trustworthy first. */
  readonly dates: readonly Found<PartialDate>[];
  /** Why none of them can be taken without asking, in a sentence; null or left out where the first can be. */
  readonly dateDoubt?: string | null;
  /** Null where the format or the file knows no tracked changes. */
  readonly tracked: TrackedChanges | null;
  /** Sentences on what was left out or has to be known before the article is taken in. */
  readonly notes: readonly string[];
}

/** The text with all tracked changes taken, or as it was before any of them. */
export type TrackedText = 'accepted' | 'original';

/** Changes that a writing program has recorded in a file and nobody has accepted or rejected. */
export interface TrackedChanges {
  /** How many there are: insertions, deletions and moves, those of one author in a row counted once. */
  readonly changes: number;
  /** Which text was read. */
  readonly text: TrackedText;
}

/** A value with the place where it was found, in words an editor reads: “the page's metadata”, “the file's name”. */
export interface Found<T> {
  readonly value: T;
  readonly where: string;
  /** Of a date like “03/04/2015”, which number was read as the day; not there for any other value. */
  readonly order?: DateOrder;
}

/** What an editor may set on an article, at import and later. */
export interface ArticleDescription {
  readonly title: string;
  readonly byline: string | null;
  readonly outlet: string | null;
  readonly publishedOn: PartialDate;
  readonly sourceUrl: string | null;
}

export interface Article extends ArticleDescription {
  readonly id: string;
  readonly format: ArticleFormat;
  /** Lower-case hexadecimal SHA-256 of the file's original bytes. */
  readonly sha256: string;
  readonly fileName: string;
  /** ISO 8601 instant, UTC. */
  readonly importedAt: string;
  /** A BCP 47 tag; the engine reads English alone (`shared/languages.ts`). */
  readonly language: string;
}

/** An article with its canonical text, as the reading page shows it. */
export interface ArticleText extends Article {
  readonly text: string;
  readonly blocks: readonly Block[];
  /** Where the pages of its file begin, in order; not there for one that has none. */
  readonly pages?: readonly PageStart[];
}

/** `waiting`: not yet analysed; `reading`: now; `ready`: claims found and compared; `failed`: see the jobs. */
export type AnalysisState = 'waiting' | 'reading' | 'ready' | 'failed';

/** An article as a line of the library. */
export interface ArticleSummary extends Article, ClaimCounts {
  readonly words: number;
  readonly analysis: AnalysisState;
  /** Undecided claims for which the engine has a suggestion. */
  readonly suggested: number;
  /** How many articles of the library are, or may be, published later. */
  readonly laterArticles: number;
  /** How many earlier versions of its text are kept behind it. */
  readonly earlierVersions: number;
  /** Null where it was never signed off, or the sign-off was withdrawn. */
  readonly signOff: SignOff | null;
}
