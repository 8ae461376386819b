import type { ArticleState } from './articles.ts';
import type { DismissalState } from './attention.ts';
import type { ClaimState } from './claims.ts';
import type { CollectionState, Membership } from './collections.ts';
import type { ReadableDatabase, WritableDatabase } from './database.ts';
import type { EvidenceState } from './evidence.ts';
import type { PartState } from './part-ticks.ts';
import type { PassageRole } from './passage-roles.ts';
import type { SecondCheckState } from './second-checks.ts';
import type { AsideState } from './set-aside.ts';
import type { SignOffState } from './sign-offs.ts';
import type { VerdictState } from './verdict-state.ts';
import type { VersionState } from './versions.ts';

/** A claim with what its verdict says. */
export interface ClaimVerdict {
  readonly claimId: string;
  readonly articleId: string;
  readonly verdict: VerdictState;
}

/** A collection on one side of an edit, with what of its articles the edit concerns; both sides name the same ones. */
export interface CollectionEditState extends CollectionState {
  readonly members: readonly Membership[];
  /** Articles that leave the library with it. */
  readonly articles: readonly { readonly articleId: string; readonly removed: boolean }[];
}

/** One thing before and after an edit. Undo puts `before` back, redo puts `after` back. */
export type Change =
  | { readonly entity: 'article'; readonly id: string; readonly before: ArticleState; readonly after: ArticleState }
  | { readonly entity: 'claim'; readonly id: string; readonly before: ClaimState; readonly after: ClaimState }
  | { readonly entity: 'version'; readonly id: string; readonly before: VersionState; readonly after: VersionState }
  | { readonly entity: 'evidence'; readonly id: string; readonly before: EvidenceState; readonly after: EvidenceState }
  | { readonly entity: 'verdict'; readonly id: string; readonly before: VerdictState; readonly after: VerdictState }
  /** That a claim is set aside, by the claim's id. */
  | { readonly entity: 'set-aside'; readonly id: string; readonly before: AsideState; readonly after: AsideState }
  /** What passages of a claim do, by the claim's id; `before` and `after` name the same passages. */
  | {
      readonly entity: 'passage-roles';
      readonly id: string;
      readonly before: readonly PassageRole[];
      readonly after: readonly PassageRole[];
    }
  /** The second check of a claim, by the claim's id. */
  | {
      readonly entity: 'second-check';
      readonly id: string;
      readonly before: SecondCheckState;
      readonly after: SecondCheckState;
    }
  /** The sign-off of an article, by the article's id. */
  | {
      readonly entity: 'sign-off';
      readonly id: string;
      readonly before: { readonly signed: SignOffState };
      readonly after: { readonly signed: SignOffState };
    }
  /** Claims of any articles decided together, by the first one's article. */
  | {
      readonly entity: 'verdicts';
      readonly id: string;
      readonly before: readonly ClaimVerdict[];
      readonly after: readonly ClaimVerdict[];
    }
  /** Claims of any articles put aside together, by the first one's article. */
  | {
      readonly entity: 'attention';
      readonly id: string;
      readonly before: readonly DismissalState[];
      readonly after: readonly DismissalState[];
    }
  | {
      readonly entity: 'collection';
      readonly id: string;
      readonly before: CollectionEditState;
      readonly after: CollectionEditState;
    }
  /** What was read from a report into an article, by the article's id: edits that go together, in their order. */
  | {
      readonly entity: 'reading';
      readonly id: string;
      /** The report's file name and hash. */
      readonly report: string;
      readonly sha256: string;
      /** Claims all of whose passages here were known to whoever decided. */
      readonly weighed: readonly string[];
      readonly steps: readonly Change[];
      readonly before: { readonly isRead: boolean };
      readonly after: { readonly isRead: boolean };
    }
  /** Parts of claims of one article, by the article's id; `before` and `after` name the same parts. */
  | {
      readonly entity: 'parts';
      readonly id: string;
      readonly before: readonly PartState[];
      readonly after: readonly PartState[];
    };

export interface Edit {
  readonly sequence: number;
  /** “Mark “…” as outdated”. */
  readonly sentence: string;
  /** Null where the edit belongs to no article: it is one of a collection. */
  readonly articleId: string | null;
  readonly claimId: string | null;
  readonly change: Change;
}

/** An edit with who made it and when, and whether it still stands. */
export interface EditLine extends Edit {
  readonly madeBy: string;
  /** ISO 8601 instant, UTC. */
  readonly madeAt: string;
  /** False where it was undone. */
  readonly stands: boolean;
}

interface EditRow {
  sequence: number;
  sentence: string;
  article_id: string | null;
  claim_id: string | null;
  change: string;
  made_by: string;
  made_at: string;
  state: 'done' | 'undone' | 'dropped';
}

/** Adds an edit that has just been carried out; what had been undone before can no longer be redone. */
export function appendEdit(db: WritableDatabase, edit: Omit<Edit, 'sequence'>, madeBy: string, madeAt: string): void {
  db.prepare("UPDATE edits SET state = 'dropped' WHERE state = 'undone'").run();
  db.prepare(
    "INSERT INTO edits (sentence, article_id, claim_id, change, made_by, made_at, state) VALUES (?, ?, ?, ?, ?, ?, 'done')",
  ).run(edit.sentence, edit.articleId, edit.claimId, JSON.stringify(edit.change), madeBy, madeAt);
}

/** The edit that undo would take back: the last one done. */
export function editToUndo(db: ReadableDatabase): Edit | null {
  return read(db.prepare("SELECT * FROM edits WHERE state = 'done' ORDER BY sequence DESC LIMIT 1").get());
}

/** The edit that redo would carry out: the first of those undone. */
export function editToRedo(db: ReadableDatabase): Edit | null {
  return read(db.prepare("SELECT * FROM edits WHERE state = 'undone' ORDER BY sequence LIMIT 1").get());
}

/** The edits that undo would take back one by one, the last first; read as they are asked for. */
export function* editsToUndo(db: ReadableDatabase): Generator<EditLine> {
  for (const row of db.prepare("SELECT * FROM edits WHERE state = 'done' ORDER BY sequence DESC").iterate())
    yield lineOf(row as EditRow);
}

/** The edits that redo would carry out one by one, the first first; read as they are asked for. */
export function* editsToRedo(db: ReadableDatabase): Generator<EditLine> {
  for (const row of db.prepare("SELECT * FROM edits WHERE state = 'undone' ORDER BY sequence").iterate())
    yield lineOf(row as EditRow);
}

/** What was ever edited in an article, oldest first; what was decided for many articles together is kept with the first. */
export function editsOf(db: ReadableDatabase, articleId: string): EditLine[] {
  const rows = db.prepare('SELECT * FROM edits WHERE article_id = ? ORDER BY sequence').all(articleId) as EditRow[];
  return rows.map(lineOf);
}

export function setEditState(db: WritableDatabase, sequence: number, state: 'done' | 'undone'): void {
  db.prepare('UPDATE edits SET state = ? WHERE sequence = ?').run(state, sequence);
}

function read(found: unknown): Edit | null {
  return found === undefined ? null : fromRow(found as EditRow);
}

function lineOf(row: EditRow): EditLine {
  return { ...fromRow(row), madeBy: row.made_by, madeAt: row.made_at, stands: row.state === 'done' };
}

function fromRow(row: EditRow): Edit {
  return {
    sequence: row.sequence,
    sentence: row.sentence,
    articleId: row.article_id,
    claimId: row.claim_id,
    change: JSON.parse(row.change) as Change,
  };
}
