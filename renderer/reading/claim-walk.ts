/** What walking needs of a claim. */
export interface WalkedClaim {
  readonly id: string;
}

/** The claim after (`step` 1) or before (`step` -1) the current one; stays at the ends. */
export function neighbour(claims: readonly WalkedClaim[], currentId: string | null, step: 1 | -1): string | null {
  if (claims.length === 0) return null;
  const at = claims.findIndex((claim) => claim.id === currentId);
  if (at < 0) return (step === 1 ? claims[0] : claims.at(-1))?.id ?? null;
  return claims[Math.max(0, Math.min(claims.length - 1, at + step))]?.id ?? null;
}

/** The next undecided claim in a direction, going round at the ends; null when none is left but the current one. */
export function nextUndecided(
  claims: readonly WalkedClaim[],
  currentId: string | null,
  isDecided: (claimId: string) => boolean,
  step: 1 | -1 = 1,
): string | null {
  const at = claims.findIndex((claim) => claim.id === currentId);
  const from = at < 0 && step === -1 ? 0 : at;
  for (let distance = 1; distance <= claims.length; distance += 1) {
    const claim = claims[(from + step * distance + claims.length * 2) % claims.length];
    if (claim && claim.id !== currentId && !isDecided(claim.id)) return claim.id;
  }
  return null;
}

/** Where a verdict leads: to the next undecided claim, else to the next claim, else it stays. */
export function afterVerdict(
  claims: readonly WalkedClaim[],
  decidedId: string,
  isDecided: (claimId: string) => boolean,
): string {
  return nextUndecided(claims, decidedId, isDecided) ?? neighbour(claims, decidedId, 1) ?? decidedId;
}
