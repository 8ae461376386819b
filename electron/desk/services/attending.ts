import type { AuditLine } from '../../../shared/audit.ts';
import { type AuditView, linesInView } from '../../../shared/audit-view.ts';
import type { VerdictValue } from '../../../shared/claim.ts';
import type { AttentionReason, Inbox, InboxEntry, InboxOrder } from '../../../shared/inbox.ts';
import type { ArticleOrder } from '../../../shared/library.ts';
import { type AgainstPassage, passageAgainst } from '../../../shared/opposes.ts';
import type { DeskContext } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { dismissedAt, doubtfulVerdicts } from '../store/attention.ts';
import { audit } from '../store/audit.ts';
import { placesOfClaims } from '../store/claims.ts';
import { isInCollection } from '../store/collections.ts';
import { evidenceByClaim } from '../store/evidence.ts';
import { inbox, inboxEntriesOf, inboxOrder } from '../store/inbox.ts';
import { suggestionsOf } from '../store/suggestions.ts';
import { theseInOrder } from '../store/these-in-order.ts';
import type { Editing } from './editing.ts';
import { newVerdict, standingVerdict } from './verdict-states.ts';

/** Claims anywhere in the library that ask for another look, and what an editor does with many of them at once. */
export class Attending {
  readonly #ctx: DeskContext;
  readonly #editing: Editing;

  constructor(ctx: DeskContext, editing: Editing) {
    this.#ctx = ctx;
    this.#editing = editing;
  }

  list(limit: number): Inbox {
    return inbox(this.#ctx.db, this.#ctx.today(), limit);
  }

  /** The same claims by id. */
  order(of: { reason: AttentionReason | null; collection: string | null }, limit: number): InboxOrder {
    return inboxOrder(this.#ctx.db, this.#ctx.today(), of, limit);
  }

  entries(claimIds: readonly string[]): InboxEntry[] {
    return inboxEntriesOf(this.#ctx.db, this.#ctx.today(), claimIds);
  }

  /** Articles by their risk of being out of date; see `audit.list`. */
  audit(articleIds?: readonly string[]): AuditLine[] {
    return theseInOrder(audit(this.#ctx.db, this.#ctx.today()), articleIds, ({ article }) => article.id);
  }

  auditOrder(view: AuditView): ArticleOrder {
    const lines = this.audit();
    const isIn = isInCollection(this.#ctx.db, view.collection);
    const within = view.collection === null ? lines : lines.filter(({ article }) => isIn(article.id));
    return { articleIds: linesInView(within, view).map(({ article }) => article.id), articles: lines.length };
  }

  /** Those of the claims that do not carry the verdict yet and on whose card a passage says the opposite of it. */
  against(claimIds: readonly string[], value: VerdictValue): AgainstPassage[] {
    const { db } = this.#ctx;
    const byArticle = Map.groupBy(placesOfClaims(db, claimIds), ({ articleId }) => articleId);
    return [...byArticle].flatMap(([articleId, claims]) => {
      const evidence = evidenceByClaim(db, articleId);
      const suggestions = suggestionsOf(db, articleId);
      return claims.flatMap(({ id: claimId }) => {
        if (standingVerdict(this.#ctx, claimId).value === value) return [];
        const card = { evidence: evidence.get(claimId) ?? [], suggestion: suggestions.get(claimId) ?? null };
        const against = passageAgainst(card, value);
        const passage = card.evidence.find(({ id }) => id === against);
        if (passage === undefined) return [];
        const { id, quote, relation } = passage;
        return [{ claimId, passage: { id, quote, relation } }];
      });
    });
  }

  /** Appends a verdict to each of the claims, as one edit; their notes and corrections stay. */
  decideMany(claimIds: readonly string[], value: VerdictValue | null): void {
    const claims = placesOfClaims(this.#ctx.db, claimIds);
    const [first] = claims;
    if (first === undefined) return;
    const before = claims.map(({ id, articleId }) => ({
      claimId: id,
      articleId,
      verdict: standingVerdict(this.#ctx, id),
    }));
    const after = before.map((state) => ({
      ...state,
      verdict: newVerdict(this.#ctx, state.claimId, { ...state.verdict, value }),
    }));
    this.#editing.carryOut({
      sentence: `Mark ${counted(claims.length)} as ${value ?? 'undecided'}`,
      articleId: first.articleId,
      claimId: claims.length === 1 ? first.id : null,
      change: { entity: 'verdicts', id: first.articleId, before, after },
    });
  }

  /**
   * Opens decided claims of these articles again that newer evidence touches or whose day has come, as one edit.
   * @returns how many.
   */
  reopen(articleIds: readonly string[]): number {
    const claimIds = doubtfulVerdicts(this.#ctx.db, this.#ctx.today(), articleIds);
    this.decideMany(claimIds, null);
    return claimIds.length;
  }

  /** Puts claims aside until something new comes, as one edit. */
  dismiss(claimIds: readonly string[]): void {
    const { db, now } = this.#ctx;
    const claims = placesOfClaims(db, claimIds);
    const [first] = claims;
    if (first === undefined) return;
    const before = claims.map(({ id, articleId }) => ({ claimId: id, articleId, dismissedAt: dismissedAt(db, id) }));
    const at = now();
    this.#editing.carryOut({
      sentence: `Dismiss ${counted(claims.length)}`,
      articleId: first.articleId,
      claimId: null,
      change: {
        entity: 'attention',
        id: first.articleId,
        before,
        after: before.map((state) => ({ ...state, dismissedAt: at })),
      },
    });
  }
}

function counted(count: number): string {
  return count === 1 ? 'one claim' : `${count} claims`;
}

export function attendingProcedures(
  attending: Attending,
): Handlers<
  | 'audit.list'
  | 'audit.order'
  | 'audit.reopen'
  | 'inbox.list'
  | 'inbox.order'
  | 'inbox.entries'
  | 'inbox.dismiss'
  | 'verdict.against'
  | 'verdict.recordMany'
> {
  return {
    'audit.list': ({ articleIds }) => attending.audit(articleIds),
    'audit.order': (view) => attending.auditOrder(view),
    'audit.reopen': ({ articleIds }) => ({ claims: attending.reopen(articleIds) }),
    'inbox.list': ({ limit }) => attending.list(limit),
    'inbox.order': ({ limit, ...of }) => attending.order(of, limit),
    'inbox.entries': ({ claimIds }) => attending.entries(claimIds),
    'inbox.dismiss': ({ claimIds }) => {
      attending.dismiss(claimIds);
      return null;
    },
    'verdict.against': ({ claimIds, value }) => attending.against(claimIds, value),
    'verdict.recordMany': ({ claimIds, value }) => {
      attending.decideMany(claimIds, value);
      return null;
    },
  };
}
