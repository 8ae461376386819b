import type { ClaimUnderReview } from './claim.ts';
import { claimMarkOf } from './claim-mark.ts';
import { isInScope } from './claims-in-scope.ts';
import type { Review } from './review.ts';
import { shortened } from './shortened.ts';
import { isSamePerson, type SecondCheck } from './sign-off.ts';
import type { SignOffScope } from './sign-off-scope.ts';

/** Something that must be done before an article can be signed off. */
export interface Blocker {
  readonly kind: 'comparing' | 'comparing-failed' | 'undecided' | 'disagreement' | 'second-check' | 'parts';
  /** The claim to go to; null for what concerns the whole article. */
  readonly claimId: string | null;
  readonly sentence: string;
}

/** What blocks is asked of: the part of a review that it depends on. */
export type Blockable = Pick<Review, 'analysis' | 'claims'>;

export interface SignOffRules {
  readonly secondCheckRequired: boolean;
}

type BlockerSource = (review: Blockable, rules: SignOffRules) => readonly Blocker[];

/** Each says of one thing what is missing; a new rule for sign-off is a new line here. */
const SOURCES: readonly BlockerSource[] = [notCompared, openDisagreements, undecided, missingSecondChecks, halfTicked];

/**
 * Exactly what stands between a review and its sign-off for a scope; empty when nothing does. In reading order within
 * each kind. A disagreement blocks wherever it is: somebody has said that the claim is not right.
 */
export function blockersOf(review: Blockable, rules: SignOffRules, scope: SignOffScope = 'magazine'): Blocker[] {
  const outside = new Set(review.claims.filter((claim) => !isInScope(scope, claim)).map(({ id }) => id));
  return SOURCES.flatMap((source) => source(review, rules)).filter(
    ({ kind, claimId }) => kind === 'disagreement' || claimId === null || !outside.has(claimId),
  );
}

/** The second check in force on the verdict in force; null where there is none. */
export function checkInForce(claim: Pick<ClaimUnderReview, 'verdict' | 'checks'>): SecondCheck | null {
  return claim.checks.find((check) => check.verdictId === claim.verdict?.id) ?? null;
}

/** True when a verdict stands on a claim that is another person’s than `checker`, so that a second check is theirs to give. */
export function canBeCheckedBy({ verdict }: Pick<ClaimUnderReview, 'verdict'>, checker: string): boolean {
  return (
    verdict !== null && verdict.value !== null && verdict.decidedBy !== '' && !isSamePerson(verdict.decidedBy, checker)
  );
}

/** True when nobody needs to decide a claim any more: it has a verdict, or was set aside with a reason. */
export function isHandled(claim: Pick<ClaimUnderReview, 'verdict' | 'aside'>): boolean {
  return claimMarkOf(claim) !== 'undecided';
}

/**
 * The disagreement that reopened a claim, as long as nobody has decided it again; otherwise null. To set the claim aside
 * does not settle it.
 */
export function openDisagreement(claim: Pick<ClaimUnderReview, 'verdict' | 'checks'>): SecondCheck | null {
  if (claim.verdict === null || claim.verdict.value !== null) return null;
  return claim.checks.findLast((check) => check.outcome === 'disagrees') ?? null;
}

function notCompared({ analysis }: Blockable): Blocker[] {
  switch (analysis) {
    case 'ready':
      return [];
    case 'failed':
      return [
        {
          kind: 'comparing-failed',
          claimId: null,
          sentence: 'Comparing this article with later ones failed; compare it again',
        },
      ];
    case 'waiting':
    case 'reading':
      return [{ kind: 'comparing', claimId: null, sentence: 'Stet is still comparing this article with later ones' }];
  }
}

function openDisagreements({ claims }: Blockable): Blocker[] {
  return claims.flatMap((claim) => {
    const check = openDisagreement(claim);
    return check === null ? [] : [on(claim, 'disagreement', `${check.checkedBy} disagrees`)];
  });
}

function undecided({ claims }: Blockable): Blocker[] {
  return claims
    .filter((claim) => !isHandled(claim) && openDisagreement(claim) === null)
    .map((claim) => on(claim, 'undecided', 'Undecided'));
}

function missingSecondChecks({ claims }: Blockable, { secondCheckRequired }: SignOffRules): Blocker[] {
  if (!secondCheckRequired) return [];
  return claims
    .filter((claim) => (claim.verdict?.value ?? null) !== null && checkInForce(claim)?.outcome !== 'agrees')
    .map((claim) => on(claim, 'second-check', 'No second check'));
}

/** A claim that was begun line by line is to be finished so: every part ticked or left with a reason. */
function halfTicked({ claims }: Blockable): Blocker[] {
  return claims.flatMap((claim) => {
    const open = claim.parts.filter(({ tick }) => tick === null).length;
    return open === 0 || open === claim.parts.length
      ? []
      : [on(claim, 'parts', open === 1 ? '1 part not ticked' : `${open} parts not ticked`)];
  });
}

function on(claim: ClaimUnderReview, kind: Blocker['kind'], what: string): Blocker {
  return { kind, claimId: claim.id, sentence: `${what}: “${shortened(claim.quote, 90)}”` };
}
