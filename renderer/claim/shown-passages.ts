import type { Evidence } from '../../shared/claim.ts';
import { isRelated } from '../../shared/relatedness.ts';
import { count } from '../ui/count.ts';

/** So many passages are shown at once; the others unfold. */
const SHOWN = 3;

/** What a card shows of the passages of a claim. */
export interface ShownPassages {
  readonly shown: readonly Evidence[];
  /** What the line says behind which the others are folded; null where none are. */
  readonly folded: string | null;
}

/**
 * The first three passages, without those that hardly have to do with the claim. The others are folded behind one line,
 * until they are asked for or stood at; a line for one more passage would take the room of it.
 * @param currentId the passage that is stood at.
 */
export function shownPassages(
  evidence: readonly Evidence[],
  currentId: string | null,
  isUnfolded: boolean,
): ShownPassages {
  const related = evidence.filter(isRelated);
  const loose = evidence.length - related.length;
  const first = related.length === SHOWN + 1 ? related : related.slice(0, SHOWN);
  const isStoodAt = evidence.some(({ id }) => id === currentId) && !first.some(({ id }) => id === currentId);
  if (isUnfolded || isStoodAt || first.length === evidence.length) return { shown: evidence, folded: null };
  const more = evidence.length - first.length;
  return { shown: first, folded: more === loose ? looselyRelated(loose) : `Show ${count(more, 'more passage')}` };
}

function looselyRelated(number: number): string {
  return `Show ${count(number, 'loosely related passage')}`;
}
