import type { CheckedPart, ClaimUnderReview } from '../../shared/claim.ts';

/** A part with the claim that it belongs to. */
export interface PlacedPart extends CheckedPart {
  readonly claimId: string;
}

/** Names a part: its claim and where it begins. */
export interface PartPlace {
  readonly claimId: string;
  readonly start: number;
}

type ClaimWithParts = Pick<ClaimUnderReview, 'id' | 'parts'>;

/** All parts of an article's claims, claim by claim in reading order. */
export function partsOf(claims: readonly ClaimWithParts[]): PlacedPart[] {
  return claims.flatMap(({ id, parts }) => parts.map((part) => ({ ...part, claimId: id })));
}

export function isAt(part: PartPlace, place: PartPlace): boolean {
  return part.claimId === place.claimId && part.start === place.start;
}

/**
 * The part that a claim's keys mean: the wanted one where it is the claim's, otherwise its first that nobody has
 * ticked or left; null where there is none.
 */
export function partInHand(
  claim: ClaimWithParts | null,
  wanted: PartPlace | null,
  isOpen: (part: PlacedPart) => boolean,
): PlacedPart | null {
  if (claim === null) return null;
  const parts = partsOf([claim]);
  return parts.find((part) => wanted !== null && isAt(part, wanted)) ?? parts.find(isOpen) ?? null;
}

/**
 * The part after (`step` 1) or before (`step` -1) the one in hand, into the neighbouring claims and no further than
 * the article's ends. Without one in hand it starts from the claim.
 */
export function neighbourPart(
  claims: readonly ClaimWithParts[],
  claimId: string | null,
  current: PartPlace | null,
  step: 1 | -1,
): PlacedPart | null {
  const parts = partsOf(claims);
  const at = current === null ? -1 : parts.findIndex((part) => isAt(part, current));
  if (at >= 0) return parts[at + step] ?? null;
  const from = Math.max(
    claims.findIndex(({ id }) => id === claimId),
    0,
  );
  const rest = step === 1 ? claims.slice(from) : claims.slice(0, from + 1);
  return partsOf(rest).at(step === 1 ? 0 : -1) ?? null;
}

/**
 * The next part that is open, after the one in hand (or from the beginning of the claim), going round at the article's
 * end; null where nothing is open but the one in hand.
 */
export function nextOpenPart(
  claims: readonly ClaimWithParts[],
  claimId: string | null,
  current: PartPlace | null,
  isOpen: (part: PlacedPart) => boolean,
): PlacedPart | null {
  const at = Math.max(
    claims.findIndex(({ id }) => id === claimId),
    0,
  );
  const round = partsOf([...claims.slice(at), ...claims.slice(0, at)]);
  const from = current === null ? -1 : round.findIndex((part) => isAt(part, current));
  return (
    [...round.slice(from + 1), ...round.slice(0, from + 1)].find(
      (part) => isOpen(part) && !(current !== null && isAt(part, current)),
    ) ?? null
  );
}

/** True for a part that nobody has ticked or left. */
export function isUnticked(part: CheckedPart): boolean {
  return part.tick === null;
}
