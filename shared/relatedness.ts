import type { Evidence } from './claim.ts';

/**
 * From this score on a passage that only mentions the matter is taken to speak of the same story as its claim. Read by
 * hand, on eighty real articles: of thirty from here on, 27 did, ten of them saying something of the claim itself; of
 * eighteen below, seven did, one of them saying something. More cannot be told from the score, so that no word grades it.
 */
const RELATED_FROM = 0.5;

/** What of a passage says whether it has to do with its claim. */
type Related = Pick<Evidence, 'relation' | 'score' | 'chosenBy'> & {
  readonly relationSet?: boolean;
  readonly decides?: boolean;
  readonly chosenToDecide?: boolean;
};

/**
 * True where a passage has to do with its claim: somebody said a word on it, it does more than mention the matter, or it
 * is closely related. The card shows these and folds the others; these alone count in the list of claims, keep a claim in
 * the *Newspaper* scope and may stand in for evidence in a report.
 */
export function isRelated({ relation, score, chosenBy, ...said }: Related): boolean {
  const isJudged = chosenBy === 'editor' || said.relationSet || said.decides || said.chosenToDecide;
  return isJudged || relation !== 'mentions' || score >= RELATED_FROM;
}
