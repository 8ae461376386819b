import type { CheckedPart, Claim, PartTick } from '../../../shared/claim.ts';
import { Failure } from '../../../shared/failure.ts';
import type { Span } from '../../../shared/span.ts';
import type { DeskContext } from '../context.ts';
import { partReader } from '../engine/claims/parts.ts';
import type { Handlers } from '../handlers.ts';
import { textOf } from '../store/articles.ts';
import { claimsOf, liveClaim } from '../store/claims.ts';
import { type PartLine, type PartState, partLinesOf, tickInForce } from '../store/part-ticks.ts';
import type { Editing } from './editing.ts';

/** The parts of each claim with what `lines` say of them, by claim. */
export function checkedParts(
  text: string,
  claims: readonly Claim[],
  lines: ReadonlyMap<string, readonly PartLine[]>,
): Map<string, CheckedPart[]> {
  const read = partReader(text);
  return new Map(
    claims.map((claim) => {
      const own = lines.get(claim.id) ?? [];
      return [claim.id, read(claim).map((part) => ({ ...part, tick: tickInForce(own, part) }))];
    }),
  );
}

/** The magazine checker's way: each part of a claim ticked off by itself. Every change goes through the history. */
export class LineByLine {
  readonly #ctx: DeskContext;
  readonly #editing: Editing;

  constructor(ctx: DeskContext, editing: Editing) {
    this.#ctx = ctx;
    this.#editing = editing;
  }

  /**
   * Ticks a part of a claim or takes its tick (or the reason it was left for) away.
   * @throws Failure `not-found` when the claim has no part at exactly this span.
   */
  tick(claimId: string, span: Span, state: 'ticked' | 'unticked'): void {
    const { db } = this.#ctx;
    const claim = liveClaim(db, claimId);
    const part = this.#parts(claim.articleId, [claim]).find(
      ({ start, end }) => start === span.start && end === span.end,
    );
    if (part === undefined) throw new Failure('not-found', 'This part of the claim is no longer there.');
    const before = stateOf(claimId, part);
    if (before.state === state) return;
    this.#editing.carryOut({
      sentence: state === 'ticked' ? `Tick “${part.words}”` : `Untick “${part.words}”`,
      articleId: claim.articleId,
      claimId,
      change: {
        entity: 'parts',
        id: claim.articleId,
        before: [before],
        after: [{ ...before, state, reason: '', ...this.#said() }],
      },
    });
  }

  /**
   * Leaves whatever is not ticked yet, with one reason for all of it.
   * @param claimId one claim's rest; null for the whole article's.
   * @returns how many parts that were.
   */
  leaveRest(articleId: string, claimId: string | null, reason: string): number {
    const { db } = this.#ctx;
    const claims = claimsOf(db, articleId).filter(({ id }) => claimId === null || id === claimId);
    const before = this.#parts(articleId, claims)
      .filter(({ tick }) => tick === null)
      .map((part) => stateOf(part.claimId, part));
    if (before.length === 0) return 0;
    const what = before.length === 1 ? 'one part' : `${before.length} parts`;
    this.#editing.carryOut({
      sentence: `Skip ${what}: ${reason}`,
      articleId,
      claimId: before[0]?.claimId ?? null,
      change: {
        entity: 'parts',
        id: articleId,
        before,
        after: before.map((state) => ({ ...state, state: 'left', reason, ...this.#said() })),
      },
    });
    return before.length;
  }

  #said(): Pick<PartTick, 'checkedBy' | 'checkedAt'> {
    return { checkedBy: this.#ctx.checker(), checkedAt: this.#ctx.now() };
  }

  #parts(articleId: string, claims: readonly Claim[]): (CheckedPart & { readonly claimId: string })[] {
    const { db } = this.#ctx;
    const byClaim = checkedParts(textOf(db, articleId), claims, partLinesOf(db, articleId));
    return [...byClaim].flatMap(([claimId, parts]) => parts.map((part) => ({ ...part, claimId })));
  }
}

function stateOf(claimId: string, { start, end, tick }: Span & { tick: PartTick | null }): PartState {
  const part = { claimId, start, end };
  return tick === null ? { ...part, state: 'unticked', reason: '' } : { ...part, ...tick };
}

export function partProcedures(lineByLine: LineByLine): Handlers<'part.tick' | 'part.leaveRest'> {
  return {
    'part.tick': ({ claimId, start, end, state }) => {
      lineByLine.tick(claimId, { start, end }, state);
      return null;
    },
    'part.leaveRest': ({ articleId, claimId, reason }) => ({
      parts: lineByLine.leaveRest(articleId, claimId, reason),
    }),
  };
}
