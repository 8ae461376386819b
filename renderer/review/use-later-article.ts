import { type Dispatch, type RefObject, useEffect, useMemo, useRef } from 'react';
import { flushSync } from 'react-dom';
import type { ClaimUnderReview, Evidence } from '../../shared/claim.ts';
import { readableDate } from '../../shared/dates.ts';
import type { Review } from '../../shared/review.ts';
import { emphasisBetween } from '../claim/emphasis.ts';
import { useChangeSettings } from '../desk/change-settings.ts';
import { useSettings } from '../desk/queries.ts';
import { sayOfKey } from '../keys/key-notice.ts';
import { revealMark } from '../reading/mark-focus.ts';
import type { OpenLater } from '../reading/open-later.ts';
import { useTeller } from '../ui/toasts.tsx';
import type { ReviewAction, ReviewState } from './review-state.ts';

interface LaterArticleInput {
  review: Review;
  /** The claim in hand. */
  claim: ClaimUnderReview | null;
  state: ReviewState;
  dispatch: Dispatch<ReviewAction>;
  page: RefObject<HTMLElement | null>;
}

/** The claim's evidence, walked piece by piece, and the later article that stands beside the one under review. */
export function useLaterArticle({ review, claim, state, dispatch, page }: LaterArticleInput) {
  const { later } = review;
  const teller = useTeller();
  const together = useSettings().data?.scrollTogether ?? true;
  const changeSettings = useChangeSettings();
  const claimId = claim?.id ?? null;
  const laterId = state.later?.articleId ?? null;
  const isOpen = state.later !== null;

  const followed = useRef(claimId);
  // A later article that stands open shows what bears on the new claim, or stays where it is.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another claim moves it
  useEffect(() => {
    if (state.later && followed.current !== claimId) choose(state.later.articleId);
    followed.current = claimId;
  }, [claimId]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the page changes its width with the pane beside it
  useEffect(() => {
    if (claimId !== null) revealMark(page.current, claimId);
  }, [isOpen]);

  const show = (open: OpenLater | null) => dispatch({ do: 'open-later', later: open });

  /** Stands at a piece of evidence, which an open later article follows. */
  const standAt = (piece: Evidence) => dispatch({ do: 'evidence', evidenceId: piece.id, later: passageOf(piece) });

  /** Opens the later article at a piece of evidence, which is then the one in hand on the card too. */
  function showPiece(piece: Evidence): void {
    show(passageOf(piece));
    standAt(piece);
  }

  /** Shows a later article at the claim's strongest passage in it, or where the reader last was. */
  function choose(articleId: string): void {
    const pieces = claim?.evidence.filter((piece) => piece.articleId === articleId) ?? [];
    const piece = pieces.find(({ id }) => id === state.evidenceId) ?? pieces[0];
    if (piece) showPiece(piece);
    else show({ articleId, passage: null });
  }

  function walk(step: 1 | -1): void {
    const at = later.findIndex(({ id }) => id === laterId);
    const next = at < 0 ? (step === 1 ? later[0] : later.at(-1)) : later[(at + step + later.length) % later.length];
    if (!next) {
      teller.tell('No article in the library was published later.');
      return;
    }
    flushSync(() => choose(next.id));
    document.querySelector('.evidence-piece.current')?.scrollIntoView({ block: 'nearest' });
    teller.announce(`${next.title}, ${readableDate(next.publishedOn)}`);
  }

  function walkEvidence(step: 1 | -1): void {
    if (!claim) return;
    const pieces = claim.evidence;
    if (pieces.length === 0) {
      sayOfKey('This claim has no evidence.');
      return;
    }
    const at = pieces.findIndex((piece) => piece.id === state.evidenceId);
    const next = pieces[at < 0 ? (step === 1 ? 0 : pieces.length - 1) : (at + step + pieces.length) % pieces.length];
    if (!next) return;
    // A folded passage unfolds before it can be stood at.
    flushSync(() => standAt(next));
    document.querySelector<HTMLElement>(`[data-evidence-id="${CSS.escape(next.id)}"]`)?.focus();
  }

  /** The piece of evidence in hand, else the first; null, and said, where there is none. */
  function pieceInHand(): Evidence | null {
    const piece = claim?.evidence.find(({ id }) => id === state.evidenceId) ?? claim?.evidence[0] ?? null;
    if (piece === null) teller.tell('This claim has no evidence.');
    return piece;
  }

  /** Shows the piece of evidence in hand beside the article; without one, the first of the later articles. */
  function showEvidence(): void {
    const piece = claim?.evidence.find(({ id }) => id === state.evidenceId) ?? claim?.evidence[0];
    const first = later[0];
    if (piece) showPiece(piece);
    else if (first) show({ articleId: first.id, passage: null });
    else teller.tell('No article in the library was published later.');
  }

  function scrollTogether(wanted: boolean): void {
    changeSettings({ scrollTogether: wanted }).catch((thrown: unknown) => teller.fail(thrown));
    const words = wanted ? 'The two articles scroll together' : 'Each article scrolls by itself';
    // With one article on screen there is no switch to be seen that tells.
    if (isOpen) teller.announce(`${words}.`);
    else sayOfKey(`${words} once a later one is open.`);
  }

  return {
    open: state.later,
    /** Where the claim and its passages in the open later article differ. */
    differing: useMemo(() => emphasisBetween(claim, laterId), [claim, laterId]),
    together,
    show,
    showPiece,
    standAt,
    choose,
    walk,
    walkEvidence,
    pieceInHand,
    showEvidence,
    scrollTogether,
  };
}

function passageOf(piece: Evidence): OpenLater {
  return { articleId: piece.articleId, passage: { start: piece.start, end: piece.end } };
}
