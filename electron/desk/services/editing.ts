import { Failure } from '../../../shared/failure.ts';
import type { HistoryState, HistoryStep } from '../../../shared/review.ts';
import type { DeskContext } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { articleState, expectInLibrary, putArticleState } from '../store/articles.ts';
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
  editToRedo,
  editToUndo,
  setEditState,
} from '../store/edits.ts';
import { putEvidenceState } from '../store/evidence.ts';
import { appendPartTick, type PartState } from '../store/part-ticks.ts';
import { appendPassageRole, type PassageRole } from '../store/passage-roles.ts';
import { type AsideState, appendAside } from '../store/set-aside.ts';
import { appendSignOff, type SignOffState } from '../store/sign-offs.ts';
import { putVersionState } from '../store/versions.ts';
import { applySecondCheck } from './apply-second-check.ts';
import { toCompareAgain } from './to-compare-again.ts';
import { recordVerdict } from './verdict-states.ts';

type Cause = 'decision' | 'undo' | 'redo';

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

  state(): HistoryState {
    const { db } = this.#ctx;
    return { undo: editToUndo(db)?.sentence ?? null, redo: editToRedo(db)?.sentence ?? null };
  }

  #step(edit: Edit | null, cause: 'undo' | 'redo'): HistoryStep | null {
    if (edit === null) return null;
    const { db } = this.#ctx;
    inTransaction(db, () => {
      this.#apply(edit.change, cause === 'undo' ? edit.change.before : edit.change.after, cause);
      setEditState(db, edit.sequence, cause === 'undo' ? 'undone' : 'done');
    });
    this.announce(edit);
    const { sentence, articleId, claimId } = edit;
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

export function historyProcedures(editing: Editing): Handlers<'history.undo' | 'history.redo' | 'history.state'> {
  return {
    'history.undo': () => editing.undo(),
    'history.redo': () => editing.redo(),
    'history.state': () => editing.state(),
  };
}
