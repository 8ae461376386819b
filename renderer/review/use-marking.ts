import { type RefObject, useEffect, useRef } from 'react';
import type { ClaimUnderReview } from '../../shared/claim.ts';
import type { Review } from '../../shared/review.ts';
import type { Span } from '../../shared/span.ts';
import { useCommands } from '../keys/commands.tsx';
import { markOf } from '../reading/mark-focus.ts';
import { selectSpan } from '../reading/select-span.ts';
import { type StepUnit, sentenceAt, sentenceBeside, withEndMoved } from '../reading/span-steps.ts';
import { firstInSight, scrollerOf } from '../reading/text-places.ts';
import { clearSelection, readSelection, type TextSelection } from '../reading/use-text-selection.ts';
import { useTeller } from '../ui/toasts.tsx';

/** What a selection that was begun by key is to become; the button for it, with this as `data-marking`, gets the keyboard. */
export type MarkingPurpose = 'mark' | 'respan';

/** No longer is what is selected read out whole; of more, the beginning and the end. */
const SPOKEN_WORDS = 14;

interface MarkingInput {
  review: Review;
  claim: ClaimUnderReview | null;
  page: RefObject<HTMLElement | null>;
  selection: TextSelection | null;
}

/**
 * Selecting words of the article by key: begun at a sentence or at the current claim's own words, grown and shrunk at
 * either end. Whatever is selected, by mouse too, is moved by the same keys; the bar beside it makes it a claim.
 */
export function useMarking({ review, claim, page, selection }: MarkingInput) {
  const { article } = review;
  const teller = useTeller();
  const claimId = claim?.id ?? null;
  /** Set from the key that begins a selection until the bar beside it has the keyboard. */
  const begun = useRef<MarkingPurpose | null>(null);
  /** The claim at which a selection was begun by key; it ends when the editor goes to another. */
  const begunAt = useRef<string | null>(null);

  useEffect(() => {
    if (selection === null) {
      begunAt.current = null;
      return;
    }
    if (begun.current === null) return;
    document.querySelector<HTMLElement>(`[data-marking="${begun.current}"]`)?.focus({ preventScroll: true });
    begun.current = null;
  }, [selection]);

  useEffect(() => {
    if (begunAt.current !== null && begunAt.current !== claimId) clearSelection();
  }, [claimId]);

  /** @returns false where there is nothing to select. */
  function choose(span: Span | null, end: 'start' | 'end'): boolean {
    if (span === null || !page.current || !selectSpan(page.current, span, end)) return false;
    teller.announce(`Selected: “${spoken(article.text.slice(span.start, span.end))}”`);
    return true;
  }

  /** Selects what is to become a claim, or the current claim's own words to change them. */
  function begin(purpose: MarkingPurpose): void {
    if (!page.current) return;
    if (!choose(purpose === 'respan' ? claim : firstToMark(page.current), 'end')) return;
    begun.current = purpose;
    begunAt.current = claimId;
  }

  /** The sentence of the current claim, the one after it where the claim is all of it; where it is out of sight, the first in sight. */
  function firstToMark(inPage: HTMLElement): Span | null {
    if (claim === null || !isInSight(inPage, claim.id)) return sentenceAt(article, firstInSight(inPage));
    const own = sentenceAt(article, claim.start);
    if (own === null || claim.start > own.start || claim.end < own.end) return own;
    return sentenceBeside(article, own, 1) ?? own;
  }

  const moved = (act: (span: Span) => unknown) => () => {
    const now = page.current && readSelection(page.current, article.text);
    if (now) act(now.span);
  };
  const toSentence = (step: 1 | -1) => moved((span) => choose(sentenceBeside(article, span, step), 'start'));
  const move = (end: 'start' | 'end', unit: StepUnit, step: 1 | -1) =>
    moved((span) => choose(withEndMoved(article, span, end, unit, step), end));

  useCommands(
    'review',
    selection === null
      ? {}
      : {
          'span.nextSentence': toSentence(1),
          'span.previousSentence': toSentence(-1),
          'span.startWordOn': move('start', 'word', 1),
          'span.startWordBack': move('start', 'word', -1),
          'span.endWordOn': move('end', 'word', 1),
          'span.endWordBack': move('end', 'word', -1),
          'span.endSentenceOn': move('end', 'sentence', 1),
          'span.endSentenceBack': move('end', 'sentence', -1),
          'span.startLetterOn': move('start', 'letter', 1),
          'span.startLetterBack': move('start', 'letter', -1),
          'span.endLetterOn': move('end', 'letter', 1),
          'span.endLetterBack': move('end', 'letter', -1),
        },
  );

  return { begin };
}

function isInSight(page: HTMLElement, claimId: string): boolean {
  const mark = markOf(page, claimId)?.getBoundingClientRect();
  const view = scrollerOf(page)?.getBoundingClientRect();
  return mark !== undefined && view !== undefined && mark.bottom > view.top && mark.top < view.bottom;
}

function spoken(words: string): string {
  const all = words.split(/\s+/);
  if (all.length <= SPOKEN_WORDS) return all.join(' ');
  return `${all.slice(0, SPOKEN_WORDS / 2).join(' ')} … ${all.slice(-SPOKEN_WORDS / 2).join(' ')}`;
}
