import type { Evidence } from './claim.ts';

/**
 * From this score on a passage that only mentions the matter is taken to speak of the same story as its claim. Read by
 * hand, on eighty real articles: of 42 from here on, 37 did, and twelve said something of the claim itself; of ten below,
 * one and none. Among labelled news (no distractors) a claim on which something later bears has such a passage or a
 * suggestion in 20 of 30 cases, one on which nothing does in 15 of 33. More cannot be told from the score: one of 0.7 says
 * something of the claim no more often than one of 0.5, so that no word grades it.
 */
const RELATED_FROM = 0.4;

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
