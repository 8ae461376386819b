import type { ArchiveKind, TableColumns } from '../../../shared/archives.ts';
import type { Document, TrackedText } from '../../../shared/article.ts';
import type { PartialDate } from '../../../shared/dates.ts';
import type { OpeningStep } from '../../../shared/opening.ts';
import type { ArticleToRead, Reading } from '../engine/article/reading.ts';
import type { Weighing } from '../engine/suggesting/weighing.ts';
import type { LeftOut } from '../importers/archives/archive-item.ts';
import type { ArchiveAt } from '../importers/archives/open-archive.ts';
import type { ReportFile } from '../importers/reports/report-file.ts';
import type { Embedding } from '../store/embeddings.ts';
import type { FoundEvidence } from '../store/evidence.ts';
import type { Inspection } from '../store/inspection.ts';
import type { LedgerCheck } from '../store/ledger/check-ledger.ts';
import type { OpenedWorkspace } from '../store/open.ts';
import type { CheckDepth } from '../store/page-check.ts';
import type { StoredReading } from '../store/pair-readings.ts';
import type { Recovery } from '../store/recover.ts';

/** What the worker thread can do: input, parts sent on the way, and the result. */
export interface Tasks {
  /** `pasted`: the bytes are text from the clipboard, not a file; `tracked`: which text of one with tracked changes. */
  parse: {
    input: { fileName: string; bytes: Uint8Array; pasted: boolean; tracked: TrackedText };
    part: never;
    result: ParsedFile;
  };
  /** What a report that was handed on says; null for a file that is none. */
  report: { input: { fileName: string; bytes: Uint8Array }; part: never; result: ReportFile | null };
  /** What kind of archive a file is; null for one that is to be read as an article. */
  archiveKind: { input: { named: string; fileName: string; path: string }; part: never; result: ArchiveKind | null };
  /** The columns of an archive that is a table; null for any other. */
  archiveColumns: { input: { archive: ArchiveAt }; part: never; result: TableColumns | null };
  /** What stands at a place of an archive, from 0; null behind its end. One after the other costs one way through it. */
  archiveItem: { input: { archive: ArchiveAt; position: number }; part: never; result: ReadItem | null };
  /** Closes an archive's file. */
  closeArchive: { input: { path: string }; part: never; result: null };
  /** Looks at every page of a workspace, or of a copy of one; it can be cancelled between two tables. */
  inspect: { input: { path: string; depth: CheckDepth }; part: never; result: Inspection };
  /** Looks at every entry of the ledger of a workspace. */
  checkLedger: { input: { path: string }; part: never; result: LedgerCheck | null };
  /** Takes over into a new workspace what can be read of a damaged one. */
  recover: { input: { path: string; to: string }; part: never; result: Recovery };
  /**
   * Does to a workspace that nobody has open what would take long when it is opened: brings it to this version, and counts
   * how its articles stand on the day `today`. Cancelled, it stays as it was.
   */
  ready: { input: { path: string; today: PartialDate }; part: OpeningStep; result: MadeReady };
  read: { input: ArticleToRead; part: never; result: Reading };
  /** Gives vectors to the article's passages that have none. */
  embed: { input: { articleId: string }; part: EmbeddingPart; result: null };
  /**
   * Compares the article's claims with later passages; `asOf` leaves out what was published after that day. Of the later
   * articles that are said to be `unread` it embeds the passages that a claim's words choose.
   */
  suggest: {
    input: { articleId: string; asOf: PartialDate | null; unread: readonly string[] };
    part: EmbeddingPart | ReadingsPart | SuggestionPart;
    /** How many later articles there are, and how many of them are not unread. */
    result: { later: number; read: number };
  };
}

/** What is known of a workspace that was made ready to be opened. */
export type MadeReady = Pick<OpenedWorkspace, 'warnings' | 'isLookedThrough'>;

/** A file that was read, with what is asked of its text. */
export interface ParsedFile {
  readonly document: Document;
  readonly sha256: string;
  readonly words: number;
  readonly language: string;
  /** The digest of each sentence, by which versions of one text are found. */
  readonly sentences: readonly string[];
}

/** An item of an archive as it was read; one that cannot become an article says why, and the others go on. */
export type ReadItem =
  | LeftOut
  | { readonly kind: 'failed'; readonly fileName: string; readonly problem: string }
  | { readonly kind: 'article'; readonly fileName: string; readonly bytes: Uint8Array; readonly parsed: ParsedFile };

export interface EmbeddingPart {
  readonly kind: 'embeddings';
  readonly model: string;
  readonly embeddings: readonly Embedding[];
}

export interface ReadingsPart {
  readonly kind: 'readings';
  readonly model: string;
  readonly readings: readonly StoredReading[];
}

export interface SuggestionPart {
  readonly kind: 'suggestion';
  readonly claimId: string;
  readonly evidence: readonly FoundEvidence[];
  readonly suggestion: Weighing['suggestion'];
}

export type TaskName = keyof Tasks;

/** From the desk to the worker thread. */
export type Order =
  | { [Name in TaskName]: { kind: 'start'; id: number; task: Name; input: Tasks[Name]['input'] } }[TaskName]
  | { kind: 'cancel'; id: number }
  /** Open what the next comparison needs. */
  | { kind: 'prepare' }
  | { kind: 'close' };

/** An error, in parts that can cross from thread to thread whatever it carries. */
export interface Fault {
  readonly name: string;
  readonly message: string;
  readonly stack: string;
}

/** From the worker thread to the desk. */
export type Dispatch =
  | { kind: 'progress'; id: number; done: number; total: number }
  | { kind: 'part'; id: number; part: unknown }
  | { kind: 'done'; id: number; value: unknown }
  /** `fault` is what nothing explains, for the log. */
  | { kind: 'failed'; id: number; failure: { code: string; sentence: string }; fault?: Fault }
  | { kind: 'warning'; sentence: string };

/** What the worker thread is started with. */
export interface WorkerSettings {
  readonly workspacePath: string;
  readonly resourcesPath: string;
}
