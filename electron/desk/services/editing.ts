import { Failure } from '../../../shared/failure.ts';
import type { HistoryState, HistoryStep, RunOfDecisions } from '../../../shared/review.ts';
import type { DeskContext } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { articleState, articleText, expectInLibrary, putArticleState } from '../store/articles.ts';
import { appendDismissal, type DismissalState } from '../store/attention.ts';
import { putClaimState } from '../store/claims.ts';
import { putCollectionState, putMemberships } from '../store/collections.ts';
import { inTransaction } from '../store/database.ts';
import {
  appendEdit,
  type Change,
  type ClaimVerdict,
  type CollectionEditState,
  type Edit,
  type EditLine,
  editsToRedo,
  editsToUndo,
  editToRedo,
  editToUndo,
  setEditState,
} from '../store/edits.ts';
import { putEvidenceState } from '../store/evidence.ts';
import { withLinesRead } from '../store/lines-read.ts';
import { appendPartTick, type PartState } from '../store/part-ticks.ts';
import { appendPassageRole, type PassageRole } from '../store/passage-roles.ts';
import { type AsideState, appendAside } from '../store/set-aside.ts';
import { appendSignOff, type SignOffState } from '../store/sign-offs.ts';
import { putVersionState } from '../store/versions.ts';
import { applySecondCheck } from './apply-second-check.ts';
import { runOfDecisions } from './run-of-decisions.ts';
import { toCompareAgain } from './to-compare-again.ts';
import { recordVerdict } from './verdict-states.ts';

type Cause = 'decision' | 'undo' | 'redo';
type Reading = Extract<Change, { entity: 'reading' }>;

/**
 * Every edit of an editor: carried out and written into the history in one transaction, so that it can be taken back
 * and carried out again, in any article and after a restart.
 */
export class Editing {
  readonly #ctx: DeskContext;
  readonly #compareAgain: (articleIds: readonly string[]) => void;

  /** @param compareAgain is called with the articles that a change of a description, a day or a place concerns. */
  constructor(ctx: DeskContext, compareAgain: (articleIds: readonly string[]) => void) {
    this.#ctx = ctx;
    this.#compareAgain = compareAgain;
  }

  /** Carries out an edit. `create`, where given, writes what the change refers to, in the same transaction. */
  carryOut(edit: Omit<Edit, 'sequence'>, create?: () => void): void {
    inTransaction(this.#ctx.db, () => this.write(edit, create));
    this.announce(edit);
  }

  /** {@link carryOut} as part of a larger transaction; the caller announces the edit once that is on disk. */
  write(edit: Omit<Edit, 'sequence'>, create?: () => void): void {
    const { db, checker, now } = this.#ctx;
    for (const id of workedOn(edit)) expectInLibrary(db, id);
    create?.();
    this.#apply(edit.change, edit.change.after, 'decision');
    appendEdit(db, edit, checker(), now());
  }

  /** @throws Failure when what would come back cannot (its file is in the library again); the history stays as it is. */
  undo(): HistoryStep | null {
    return this.#step(editToUndo(this.#ctx.db), 'undo');
  }

  redo(): HistoryStep | null {
    return this.#step(editToRedo(this.#ctx.db), 'redo');
  }

  /**
   * Takes back the quick decisions that the checker made last, as one step: all of them or none. Each is kept as if it
   * had been taken back by itself. It leads to where the run began; null where the history does not end with a run.
   */
  undoRun(): HistoryStep | null {
    return this.#stepThrough(this.#lastRun(), 'undo');
  }

  /** Carries out again, as one step, the quick decisions of the checker that were undone; null where there are none. */
  redoRun(): HistoryStep | null {
    return this.#stepThrough(this.#undoneRun(), 'redo');
  }

  state(): HistoryState {
    const { db } = this.#ctx;
    return {
      undo: editToUndo(db)?.sentence ?? null,
      redo: editToRedo(db)?.sentence ?? null,
      undoRun: inShort(this.#lastRun()),
      redoRun: inShort(this.#undoneRun()),
    };
  }

  #lastRun(): EditLine[] {
    return runOfDecisions(editsToUndo(this.#ctx.db), this.#ctx.checker());
  }

  #undoneRun(): EditLine[] {
    return runOfDecisions(editsToRedo(this.#ctx.db), this.#ctx.checker());
  }

  #step(edit: Edit | null, cause: 'undo' | 'redo'): HistoryStep | null {
    return edit === null ? null : this.#carryThrough([edit], edit.sentence, cause);
  }

  #stepThrough(run: readonly EditLine[], cause: 'undo' | 'redo'): HistoryStep | null {
    const [first] = run;
    if (first === undefined || first.articleId === null) return null;
    const { title } = articleText(this.#ctx.db, first.articleId);
    return this.#carryThrough(run, `${wordsOfRun(run)} in “${title}”`, cause);
  }

  /** Takes edits back, or carries them out again, one after the other in one transaction; leads to the last of them. */
  #carryThrough(edits: readonly Edit[], sentence: string, cause: 'undo' | 'redo'): HistoryStep {
    const { db } = this.#ctx;
    inTransaction(db, () => {
      for (const { change, sequence } of edits) {
        this.#apply(change, cause === 'undo' ? change.before : change.after, cause);
        setEditState(db, sequence, cause === 'undo' ? 'undone' : 'done');
      }
    });
    for (const edit of edits) this.announce(edit);
    const { articleId = null, claimId = null } = edits.at(-1) ?? {};
    return { sentence, articleId, claimId };
  }

  #apply(change: Change, state: Change['after'], cause: Cause): void {
    const { db, now } = this.#ctx;
    // Each change carries states of its own entity, which the compiler cannot follow through `state`.
    const to = state as never;
    switch (change.entity) {
      case 'article':
        putArticleState(db, change.id, to, now());
        break;
      case 'claim':
        putClaimState(db, change.id, to, now());
        break;
      case 'second-check':
        applySecondCheck(this.#ctx, change.id, to, cause);
        break;
      case 'set-aside':
        this.#setAside(change.id, to, cause);
        break;
      case 'sign-off':
        this.#sign(change.id, to, cause);
        break;
      case 'version':
        putVersionState(db, change.id, to, now());
        break;
      case 'evidence':
        putEvidenceState(db, change.id, to, now());
        break;
      case 'verdict':
        recordVerdict(this.#ctx, change.id, to, cause);
        break;
      case 'verdicts':
        for (const { claimId, verdict } of to as readonly ClaimVerdict[])
          recordVerdict(this.#ctx, claimId, verdict, cause);
        break;
      case 'attention':
        this.#putAside(to, cause);
        break;
      case 'passage-roles':
        this.#giveRoles(change.id, to, cause);
        break;
      case 'parts':
        this.#tick(to, cause);
        break;
      case 'collection':
        this.#collect(change.id, to);
        break;
      case 'reading':
        this.#read(change, (state as Reading['after']).isRead, cause);
        break;
      default:
        throw new Failure(
          'internal',
          `An edit of an unknown kind stands in the history: ${String(change satisfies never)}.`,
        );
    }
  }

  #sign(articleId: string, { signed }: { signed: SignOffState }, cause: Cause): void {
    const { db, newId, now, checker } = this.#ctx;
    appendSignOff(db, { id: newId(), articleId, signed, by: checker(), at: now(), cause });
  }

  #setAside(claimId: string, { aside }: AsideState, cause: Cause): void {
    const { db, newId, now, checker } = this.#ctx;
    appendAside(db, newId(), { claimId, aside, cause, madeBy: checker(), madeAt: now() });
  }

  #giveRoles(claimId: string, roles: readonly PassageRole[], cause: Cause): void {
    const { db, newId, now, checker } = this.#ctx;
    for (const role of roles)
      appendPassageRole(db, newId(), { ...role, claimId, cause, madeBy: checker(), madeAt: now() });
  }

  #tick(states: readonly PartState[], cause: Cause): void {
    const { db, newId, now, checker } = this.#ctx;
    const [madeBy, madeAt] = [checker(), now()];
    for (const state of states) {
      const { checkedBy = madeBy, checkedAt = madeAt } = state;
      appendPartTick(db, { ...state, id: newId(), checkedBy, checkedAt, cause, madeBy, madeAt });
    }
  }

  #putAside(states: readonly DismissalState[], cause: Cause): void {
    const { db, newId, now, checker } = this.#ctx;
    for (const state of states) appendDismissal(db, { ...state, id: newId(), madeBy: checker(), madeAt: now(), cause });
  }

  /** Carries out the edits of a reading, or takes them back, the last first. */
  #read({ steps, report, sha256, weighed }: Reading, isRead: boolean, cause: Cause): void {
    const { db, checker, now } = this.#ctx;
    if (!isRead) {
      for (const step of steps.toReversed()) this.#apply(step, step.before, cause);
      return;
    }
    const work = () => {
      for (const step of steps) this.#apply(step, step.after, cause);
    };
    // What is done again is known by who decided and when.
    if (cause === 'redo') work();
    else withLinesRead(db, { report, sha256, weighed, madeBy: checker(), madeAt: now() }, work);
  }

  #collect(collectionId: string, { members, articles, ...state }: CollectionEditState): void {
    const { db, now } = this.#ctx;
    putCollectionState(db, collectionId, state, now());
    putMemberships(db, collectionId, members);
    for (const { articleId, removed } of articles)
      putArticleState(db, articleId, { ...articleState(db, articleId), removed }, now());
  }

  announce(edit: Omit<Edit, 'sequence'>): void {
    const concerned = toCompareAgain(this.#ctx.db, edit.change);
    const ofCollection = edit.change.entity === 'collection' ? (['collections'] as const) : [];
    const touched = [...articlesOf(edit), ...(edit.change.entity === 'collection' ? concerned : [])];
    this.#ctx.changes.note([isOfArticles(edit.change) ? 'articles' : 'library', 'history', ...ofCollection], touched);
    if (concerned.length > 0) this.#compareAgain(concerned);
  }
}

function wordsOfRun(run: readonly EditLine[]): string {
  return `${run.length} ${run.every(({ change }) => change.entity === 'verdict') ? 'verdicts' : 'decisions'}`;
}

function inShort(run: readonly EditLine[]): RunOfDecisions | null {
  return run.length === 0 ? null : { count: run.length, words: wordsOfRun(run) };
}

/** Whether articles come, go or are described anew. */
function isOfArticles(change: Change): boolean {
  if (change.entity === 'collection') return change.after.articles.length > 0;
  return change.entity === 'article' || change.entity === 'version';
}

/** The articles that must be in the library for an edit. Whether a newer version can come in, that says itself. */
function workedOn(edit: Omit<Edit, 'sequence'>): string[] {
  const { change } = edit;
  if (change.entity === 'collection') return change.after.members.map(({ articleId }) => articleId);
  if (change.entity !== 'version') return articlesOf(edit);
  return change.after.accepted ? [] : [change.id];
}

/** Every article that an edit touches. */
function articlesOf({ articleId, change }: Omit<Edit, 'sequence'>): string[] {
  if (change.entity === 'version') return [change.id, change.before.earlierId];
  if (change.entity === 'collection') return change.after.articles.map((article) => article.articleId);
  if (change.entity !== 'verdicts' && change.entity !== 'attention') return articleId === null ? [] : [articleId];
  const states: readonly { readonly articleId: string }[] = change.after;
  return [...new Set(states.map((state) => state.articleId))];
}

export function historyProcedures(
  editing: Editing,
): Handlers<'history.undo' | 'history.redo' | 'history.undoRun' | 'history.redoRun' | 'history.state'> {
  return {
    'history.undoRun': () => editing.undoRun(),
    'history.redoRun': () => editing.redoRun(),
    'history.undo': () => editing.undo(),
    'history.redo': () => editing.redo(),
    'history.state': () => editing.state(),
  };
}
