import { CLAIM_KINDS, type ClaimKind, type ClaimUnderReview } from '../../shared/claim.ts';
import { CLAIM_MARKS, type ClaimMark, claimMarkOf } from '../../shared/claim-mark.ts';
import { earliestFirst, type PartialDate } from '../../shared/dates.ts';
import { isRelated } from '../../shared/relatedness.ts';
import { STANDINGS, type Standing, standingsOf } from '../../shared/standing.ts';

export const LIST_ORDERS = ['text', 'suggestion', 'passages', 'due', 'mark', 'kind', 'speaker'] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

/** What the list shows only; null shows all. */
export interface ListFilters {
  readonly standing: Standing | null;
  readonly mark: ClaimMark | null;
  readonly kind: ClaimKind | null;
  readonly speaker: string | null;
}

/** Which claims the list shows, and in which order. */
export interface ListView extends ListFilters {
  readonly order: ListOrder;
}

export const NO_FILTERS: ListFilters = { standing: null, mark: null, kind: null, speaker: null };
export const WHOLE_LIST: ListView = { ...NO_FILTERS, order: 'text' };

/** A claim as the list shows it. */
export interface ListedClaim {
  readonly claim: ClaimUnderReview;
  /** Its place in the article, from 1. */
  readonly number: number;
  readonly mark: ClaimMark;
  readonly standings: readonly Standing[];
  /** How many later passages have to do with it. */
  readonly passages: number;
}

/** How many claims each choice of a filter would show while the other filters stay as they are. */
export interface ListCounts {
  readonly standing: ReadonlyMap<Standing, number>;
  readonly mark: ReadonlyMap<ClaimMark, number>;
  readonly kind: ReadonlyMap<ClaimKind, number>;
  readonly speaker: ReadonlyMap<string, number>;
}

/** @param claims in reading order. @param today a day. */
export function listedClaims(claims: readonly ClaimUnderReview[], today: PartialDate): readonly ListedClaim[] {
  return claims.map((claim, at) => ({
    claim,
    number: at + 1,
    mark: claimMarkOf(claim),
    standings: standingsOf(claim, today),
    passages: claim.evidence.filter(isRelated).length,
  }));
}

/** What the list shows of all claims. */
export function shownClaims(all: readonly ListedClaim[], view: ListView): readonly ListedClaim[] {
  return all.filter((listed) => isShown(listed, view)).toSorted(ORDERS[view.order]);
}

/** The choices of each filter that lead to a claim, and to how many; speakers by name. */
export function listCounts(all: readonly ListedClaim[], filters: ListFilters): ListCounts {
  const without = (filter: keyof ListFilters) =>
    all.filter((listed) => isShown(listed, { ...filters, [filter]: null }));
  const speakers = without('speaker').flatMap(({ claim }) => claim.speaker ?? []);
  return {
    standing: counted(
      STANDINGS,
      without('standing').flatMap(({ standings }) => standings),
    ),
    mark: counted(
      CLAIM_MARKS,
      without('mark').map(({ mark }) => mark),
    ),
    kind: counted(
      CLAIM_KINDS,
      without('kind').map(({ claim }) => claim.kind),
    ),
    speaker: counted([...new Set(speakers)].sort(byName), speakers),
  };
}

/**
 * The claims in the order in which the editor walks them: as the list shows them, or from a claim that it does not show
 * as they follow each other in the text.
 */
export function walkedClaims(
  all: readonly ListedClaim[],
  shown: readonly ListedClaim[],
  currentId: string | null,
): readonly ClaimUnderReview[] {
  const ids = new Set(shown.map(({ claim }) => claim.id));
  const walked =
    currentId === null || ids.has(currentId)
      ? shown
      : all.filter(({ claim }) => claim.id === currentId || ids.has(claim.id));
  return walked.map(({ claim }) => claim);
}

function isShown({ claim, mark, standings }: ListedClaim, filters: ListFilters): boolean {
  return (
    (filters.standing === null || standings.includes(filters.standing)) &&
    (filters.mark === null || mark === filters.mark) &&
    (filters.kind === null || claim.kind === filters.kind) &&
    (filters.speaker === null || claim.speaker === filters.speaker)
  );
}

/** How often each value occurs, in their order; those that do not occur are left out. */
function counted<Value extends string>(values: readonly Value[], of: readonly Value[]): Map<Value, number> {
  const counts = new Map<Value, number>();
  for (const value of of) counts.set(value, (counts.get(value) ?? 0) + 1);
  return new Map(values.flatMap((value) => (counts.has(value) ? [[value, counts.get(value) ?? 0] as const] : [])));
}

const byName = new Intl.Collator('en').compare;

type Comparison = (a: ListedClaim, b: ListedClaim) => number;

/** Claims that are equal in an order stay as they follow each other in the text. */
const ORDERS: Readonly<Record<ListOrder, Comparison>> = {
  text: (a, b) => a.number - b.number,
  suggestion: (a, b) => (b.claim.suggestion?.confidence ?? -1) - (a.claim.suggestion?.confidence ?? -1),
  passages: (a, b) => strongest(b) - strongest(a),
  due: thoseWithoutLast(({ claim }) => claim.dueOn, earliestFirst),
  mark: (a, b) => CLAIM_MARKS.indexOf(a.mark) - CLAIM_MARKS.indexOf(b.mark),
  kind: (a, b) => CLAIM_KINDS.indexOf(a.claim.kind) - CLAIM_KINDS.indexOf(b.claim.kind),
  speaker: thoseWithoutLast(({ claim }) => claim.speaker, byName),
};

function thoseWithoutLast<Value>(
  of: (listed: ListedClaim) => Value | null,
  compare: (a: Value, b: Value) => number,
): Comparison {
  return (a, b) => {
    const [one, other] = [of(a), of(b)];
    return one === null || other === null ? Number(one === null) - Number(other === null) : compare(one, other);
  };
}

function strongest({ claim }: ListedClaim): number {
  return Math.max(-1, ...claim.evidence.map(({ score }) => score));
}
