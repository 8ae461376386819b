import type { AuditLine } from '../../../shared/audit.ts';
import type { VerdictValue } from '../../../shared/claim.ts';
import type { Inbox } from '../../../shared/inbox.ts';
import type { DeskContext } from '../context.ts';
import type { Handlers } from '../handlers.ts';
import { dismissedAt, doubtfulVerdicts } from '../store/attention.ts';
import { audit } from '../store/audit.ts';
import { placesOfClaims } from '../store/claims.ts';
import { inbox } from '../store/inbox.ts';
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

  /** Every article by its risk of being out of date. */
  audit(): AuditLine[] {
    return audit(this.#ctx.db, this.#ctx.today());
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
): Handlers<'audit.list' | 'audit.reopen' | 'inbox.list' | 'inbox.dismiss' | 'verdict.recordMany'> {
  return {
    'audit.list': () => attending.audit(),
    'audit.reopen': ({ articleIds }) => ({ claims: attending.reopen(articleIds) }),
    'inbox.list': ({ limit }) => attending.list(limit),
    'inbox.dismiss': ({ claimIds }) => {
      attending.dismiss(claimIds);
      return null;
    },
    'verdict.recordMany': ({ claimIds, value }) => {
      attending.decideMany(claimIds, value);
      return null;
    },
  };
}
