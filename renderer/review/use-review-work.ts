import { type RefObject, useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { isHandled } from '../../shared/blockers.ts';
import type { Relation } from '../../shared/claim.ts';
import type { Review } from '../../shared/review.ts';
import type { Span } from '../../shared/span.ts';
import { useChangeSettings } from '../desk/change-settings.ts';
import { useSettings } from '../desk/queries.ts';
import { useLineByLine } from '../line-by-line/use-line-by-line.ts';
import { nextUndecided } from '../reading/claim-walk.ts';
import { type PassageLead, useLedPassage } from '../reading/led-passage.ts';
import { revealMark } from '../reading/mark-focus.ts';
import { usePageMarks } from '../reading/page-marks.ts';
import { resumable } from '../reading/reading-places.ts';
import { useCurrentClaim, useMarkFocus } from '../reading/use-claim-focus.ts';
import { useReadingPlace } from '../reading/use-reading-place.ts';
import { useTextSelection } from '../reading/use-text-selection.ts';
import { firstReviewState, reviewReducer } from './review-state.ts';
import { useClaimEdits } from './use-claim-edits.ts';
import { useClaimList } from './use-claim-list.ts';
import { useCorrectionStart } from './use-correction-start.ts';
import { useCorrections } from './use-corrections.ts';
import { useDeciding } from './use-deciding.ts';
import { useLaterArticle } from './use-later-article.ts';
import { useMarking } from './use-marking.ts';
import { useSecondChecks } from './use-second-checks.ts';

export interface ReviewWorkInput {
  review: Review;
  /** The claim to stand at; `at` tells two such leads apart. */
  lead: { readonly claimId: string; readonly at: number } | null;
  /** The passage that a search leads to. */
  passage: PassageLead | null;
  /** Keeps the claim in hand for whoever comes after. */
  inHand: RefObject<string | null>;
  onUndo: () => void;
  onExport: () => void;
}

/** What is in hand at the desk, and everything that can be done with it. */
export type ReviewWork = ReturnType<typeof useReviewWork>;

/** The work on a review: the claim in hand, its verdict, its evidence and what stands beside the article. */
export function useReviewWork({ review, lead, passage, inHand, onUndo, onExport }: ReviewWorkInput) {
  const { article, claims } = review;
  const settings = useSettings();
  const changeSettings = useChangeSettings();
  const page = useRef<HTMLElement>(null);
  // Whoever is led to a claim or a passage does not come back to where they were.
  const [resumed] = useState(() => (lead === null && passage === null ? resumable(review) : null));
  const [state, dispatch] = useReducer(reviewReducer, null, () =>
    firstReviewState(
      lead?.claimId ?? resumed?.claimId ?? firstToDecide(review) ?? claims[0]?.id ?? null,
      resumed?.later ?? null,
    ),
  );

  const { claim, index } = useCurrentClaim(claims, state.claimId);
  const claimId = claim?.id ?? null;
  const focusClaim = useMarkFocus(page, claimId);
  useEffect(() => {
    inHand.current = claimId;
  }, [claimId, inHand]);

  const list = useClaimList(claims, claimId, () => focusClaim(claimId));
  const { hasKeyboard } = list;

  /** Selects a claim, brings its mark into view and gives it the keyboard; an editor in the list of claims stays there. */
  const select = useCallback(
    (wantedId: string | null) => {
      dispatch({ do: 'select', claimId: wantedId });
      if (wantedId !== null && hasKeyboard()) revealMark(page.current, wantedId);
      else focusClaim(wantedId);
    },
    [focusClaim, hasKeyboard],
  );

  const deciding = useDeciding({
    review,
    walked: list.walked,
    waiting: state.askingChecker,
    against: state.askingAgainst,
    dispatch,
    onSelect: select,
    onFocus: focusClaim,
    onExport,
  });
  const edits = useClaimEdits(article.id, select, onUndo);
  const checks = useSecondChecks({ walked: list.walked, dispatch, onSelect: select });
  const marks = usePageMarks(claims, deciding.saving);
  const selection = useTextSelection(page, article.text);
  const marking = useMarking({ review, claim, page, selection });
  const corrections = useCorrections(review, claim);
  const correcting = useCorrectionStart({ claims, claim, ledOn: state.ledOn, dispatch, page, onFocus: focusClaim });
  const lineByLine = useLineByLine({
    review,
    claim,
    page,
    painted: marks,
    on: settings.data?.lineByLine ?? false,
    onTurn: (on) => changeSettings({ lineByLine: on }),
    onSelect: select,
    onUndo,
  });

  useEffect(() => {
    document.title = `${article.title} – Stet`;
    return () => {
      document.title = 'Stet';
    };
  }, [article.title]);

  const beside = useLaterArticle({ review, claim, state, dispatch, page });

  // biome-ignore lint/correctness/useExhaustiveDependencies: a lead is followed once, when it comes
  useEffect(() => select(lead?.claimId ?? state.claimId), [lead?.at]);
  useLedPassage(page, passage, claims, claimId, select);
  useReadingPlace(article.id, page, { claimId, later: state.later }, resumed);

  /** @returns null once the passage is attached to the claim in hand, otherwise why it is not. */
  const attach = async (articleId: string, span: Span, relation: Relation): Promise<string | null> =>
    claim ? edits.attach(claim.id, articleId, span, relation) : 'There is no claim to attach a passage to.';

  return {
    review,
    page,
    state,
    dispatch,
    claim,
    /** The claim's number in reading order, from 1. */
    position: index + 1,
    claimId,
    select,
    focusClaim,
    deciding,
    edits,
    attach,
    checks,
    marks,
    selection,
    marking,
    corrections,
    correcting,
    lineByLine,
    list,
    beside,
  };
}

function firstToDecide({ claims }: Review): string | null {
  const handled = new Set(claims.filter(isHandled).map(({ id }) => id));
  return nextUndecided(claims, null, (id) => handled.has(id));
}
