/**
 * What becomes of a claim when a newer version of its article comes in.
 * `unchanged`: its sentence stands word for word in its place; `moved`: word for word, elsewhere; `reworded`: the wording
 * is another, but no number, name, date or negation; `altered`: one of those differs; `lost`: nothing like it is left.
 */
export const CLAIM_FATES = ['unchanged', 'moved', 'reworded', 'altered', 'lost'] as const;
export type ClaimFateKind = (typeof CLAIM_FATES)[number];

/** Where a claim comes from that was carried over from an earlier version. */
export interface ClaimOrigin {
  readonly claimId: string;
  readonly articleId: string;
  readonly fate: Exclude<ClaimFateKind, 'lost'>;
  /** The claim's words in the earlier version. */
  readonly quote: string;
}
