import type { Evidence, Relation, VerdictValue } from './claim.ts';
import { differingValues } from './differing-values.ts';

/** How a passage stands to a claim where it bears such a verdict out. */
export const FITTING: Readonly<Record<VerdictValue, readonly Relation[]>> = {
  confirmed: ['supports'],
  outdated: ['contradicts', 'supersedes'],
  speculative: ['mentions'],
};

/** True where the passage says the opposite of the verdict. Nothing is the opposite of *speculative*. */
export function opposes(relation: Relation, value: VerdictValue | null): boolean {
  switch (value) {
    case 'confirmed':
      return relation === 'contradicts' || relation === 'supersedes';
    case 'outdated':
      return relation === 'supports';
    case 'speculative':
    case null:
      return false;
  }
}

/**
 * What Enter answers where a verdict goes against a passage: the first relation that bears the verdict out. A passage
 * that gives another number, date or name than a confirmed claim cannot support it, so it stays as it is.
 * @returns null where the passage stays as it is.
 */
export function likeliestAnswer(value: VerdictValue, claimQuote: string, passageQuote: string): Relation | null {
  if (value === 'confirmed' && differingValues(claimQuote, passageQuote).length > 0) return null;
  return FITTING[value][0] ?? null;
}

/** What a claim shows when a verdict is given on it. */
export interface Card {
  readonly evidence: readonly Pick<Evidence, 'id' | 'quote' | 'relation' | 'relationSet' | 'decides' | 'chosenBy'>[];
  readonly suggestion: { readonly value: VerdictValue } | null;
}

/** A claim on whose card a passage says the opposite of a verdict that is about to be given. */
export interface AgainstPassage {
  readonly claimId: string;
  readonly passage: Pick<Evidence, 'id' | 'quote' | 'relation'>;
}

/**
 * The passage that a verdict would go against: the one that decides; without one, the first that an editor attached or
 * judged; without any, the strongest that the program found, where the program suggests the opposite.
 * @returns its id; null where nothing on the card says the opposite, or something there bears the verdict out.
 */
export function passageAgainst({ evidence, suggestion }: Card, value: VerdictValue | null): string | null {
  const decider = evidence.find(({ decides }) => decides);
  const judged = evidence.filter(({ chosenBy, relationSet }) => chosenBy === 'editor' || relationSet);
  const suggestsOpposite =
    suggestion !== null && value !== null && FITTING[suggestion.value].some((relation) => opposes(relation, value));
  const weighed = decider ? [decider] : judged.length > 0 ? judged : suggestsOpposite ? evidence : [];
  const bearsOut = value !== null && weighed.some(({ relation }) => FITTING[value].includes(relation));
  return bearsOut ? null : (weighed.find(({ relation }) => opposes(relation, value))?.id ?? null);
}
