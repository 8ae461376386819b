import type { Evidence } from './claim.ts';

/** How closely a passage speaks of what a claim speaks of, from its score. */
export type Relatedness = 'strong' | 'good' | 'loose' | 'faint';

/** @param score 0 to 1. */
export function relatednessOf(score: number): Relatedness {
  return score >= 0.75 ? 'strong' : score >= 0.5 ? 'good' : score >= 0.25 ? 'loose' : 'faint';
}

/** What of a passage says how much it has to do with its claim. */
type Related = Pick<Evidence, 'relation' | 'score' | 'chosenBy'>;

/** True where a passage is a reason to look at its claim: one that only mentions the matter has to be a good match. */
export function isWorthALook({ relation, score, chosenBy }: Related): boolean {
  const how = relatednessOf(score);
  return chosenBy === 'editor' || relation !== 'mentions' || how === 'strong' || how === 'good';
}

/** True where the program found a passage that only mentions the matter, and that hardly; nobody has said a word on it. */
export function isFaint({
  relation,
  score,
  chosenBy,
  ...said
}: Related & {
  readonly relationSet?: boolean;
  readonly decides?: boolean;
  readonly chosenToDecide?: boolean;
}): boolean {
  const isJudged = chosenBy === 'editor' || said.relationSet || said.decides || said.chosenToDecide;
  return !isJudged && relation === 'mentions' && relatednessOf(score) === 'faint';
}
