import { type RefObject, useMemo, useState } from 'react';
import type { ClaimUnderReview } from '../../shared/claim.ts';
import type { Review } from '../../shared/review.ts';
import { desk } from '../desk/call.ts';
import { caughtUp } from '../desk/change-feed.ts';
import { useHeld } from '../desk/held.ts';
import { useCommands } from '../keys/commands.tsx';
import { sayOfKey } from '../keys/key-notice.ts';
import { count } from '../ui/count.ts';
import { useTeller } from '../ui/toasts.tsx';
import { usePartHighlights } from './part-highlights.ts';
import {
  isUnticked,
  neighbourPart,
  nextOpenPart,
  type PartPlace,
  type PlacedPart,
  partInHand,
  partsOf,
} from './part-walk.ts';
import { spokenPart } from './part-words.ts';

interface LineByLineInput {
  review: Review;
  /** The claim in hand. */
  claim: ClaimUnderReview | null;
  page: RefObject<HTMLElement | null>;
  /** Changes whenever the page was painted anew. */
  painted: unknown;
  /** Whether the editor checks line by line. */
  on: boolean;
  onTurn: (on: boolean) => Promise<void>;
  onSelect: (claimId: string) => void;
  onUndo: () => void;
}

const NONE: readonly PlacedPart[] = [];
const keyOf = ({ claimId, start }: PartPlace) => `${claimId} ${start}`;

/**
 * Ticking the parts of claims off by key. A tick counts, and is shown, only when the desk has answered that it is on
 * disk; meanwhile the keys go on with the next part.
 */
export function useLineByLine({ review, claim, page, painted, on, onTurn, onSelect, onUndo }: LineByLineInput) {
  const held = useHeld();
  const teller = useTeller();
  const [wanted, setWanted] = useState<PartPlace | null>(null);
  const [saving, setSaving] = useState<ReadonlySet<string>>(new Set());
  const [leaving, setLeaving] = useState(false);
  const { claims } = review;
  const articleId = review.article.id;

  const isOpen = (part: PlacedPart) => isUnticked(part) && !saving.has(keyOf(part));
  const parts = useMemo(() => (on ? partsOf(claims) : NONE), [on, claims]);
  const own = useMemo(() => (on && claim ? partsOf([claim]) : NONE), [on, claim]);
  const inHand = on ? partInHand(claim, wanted, isOpen) : null;
  usePartHighlights(page, parts, claim?.id ?? null, inHand, painted);

  async function send(part: PlacedPart, state: 'ticked' | 'unticked'): Promise<void> {
    setSaving((pending) => new Set(pending).add(keyOf(part)));
    try {
      const { claimId, start, end } = part;
      await desk('part.tick', { claimId, start, end, state });
      // On disk now. Shown at once; who and when follow with the review itself.
      held.changeReview(articleId, (known) => withTick(known, part, state));
    } catch (thrown) {
      teller.fail(thrown);
    } finally {
      setSaving((pending) => {
        const rest = new Set(pending);
        rest.delete(keyOf(part));
        return rest;
      });
    }
  }

  /** Ticks the part in hand and goes on to the claim's next open one; a part that is ticked or left is open again. */
  function tick(part: PlacedPart | null): void {
    if (part === null) {
      sayOfKey(own.length === 0 ? 'This claim has no parts.' : 'Every part of this claim is ticked or skipped.');
      return;
    }
    if (saving.has(keyOf(part))) return;
    teller.hush();
    if (part.tick !== null) {
      setWanted(part);
      void send(part, 'unticked');
      teller.announce(`Reopened: ${spokenPart(part)}.`);
      return;
    }
    void send(part, 'ticked');
    const rest = own.filter((other) => isOpen(other) && other.start !== part.start);
    const next = rest.find((other) => other.start > part.start) ?? rest[0] ?? null;
    setWanted(next);
    if (parts.every((other) => !isOpen(other) || keyOf(other) === keyOf(part))) {
      teller.tell('Every part of this article is ticked or skipped.');
    } else {
      teller.announce(
        next ? `Ticked. Next: ${spokenPart(next)}.` : 'Ticked. Every part of this claim is ticked or skipped.',
      );
    }
  }

  function goTo(part: PlacedPart | null, otherwise: string): void {
    if (part === null) {
      teller.tell(otherwise);
      return;
    }
    setWanted(part);
    if (part.claimId !== claim?.id) onSelect(part.claimId);
    teller.announce(spokenPart(part));
  }

  const goToNextOpen = () =>
    goTo(nextOpenPart(claims, claim?.id ?? null, inHand, isOpen), 'No other part of this article is unticked.');

  async function leaveRest(which: 'claim' | 'article', reason: string): Promise<void> {
    const left = await desk('part.leaveRest', {
      articleId,
      claimId: which === 'claim' ? (claim?.id ?? null) : null,
      reason,
    });
    await caughtUp();
    setWanted(null);
    teller.tell(`Left ${count(left.parts, 'part')}.`, { label: 'Undo', run: onUndo });
  }

  function turn(): void {
    onTurn(!on).then(
      () =>
        teller.tell(on ? 'Line-by-line checking is off.' : 'Line-by-line checking is on: tick the parts of a claim.'),
      (thrown: unknown) => teller.fail(thrown),
    );
  }

  const whenOn = (act: () => void) => () => {
    if (on) act();
    else teller.tell('Line-by-line checking is off.', { label: 'Turn it on', run: turn });
  };

  useCommands('review', {
    'part.tick': whenOn(() => tick(inHand)),
    'part.next': whenOn(() =>
      goTo(neighbourPart(claims, claim?.id ?? null, inHand, 1), 'This is the last part of the article.'),
    ),
    'part.previous': whenOn(() =>
      goTo(neighbourPart(claims, claim?.id ?? null, inHand, -1), 'This is the first part of the article.'),
    ),
    'part.nextUnticked': whenOn(goToNextOpen),
    'part.leaveRest': whenOn(() => {
      if (parts.some(isUnticked)) setLeaving(true);
      else teller.tell('Every part of this article is ticked or skipped.');
    }),
    'parts.turn': turn,
  });

  return {
    parts: own,
    inHand,
    isSaving: (part: PlacedPart) => saving.has(keyOf(part)),
    toggle: tick,
    goToNextOpen,
    all: parts.length,
    open: parts.filter(isUnticked).length,
    openInClaim: own.filter(isUnticked).length,
    leaving,
    setLeaving,
    leaveRest,
  };
}

/** A review in which one part carries what the desk has just kept. */
function withTick(review: Review, part: PlacedPart, state: 'ticked' | 'unticked'): Review {
  const tick = state === 'unticked' ? null : { state, reason: '', checkedBy: '', checkedAt: new Date().toISOString() };
  return {
    ...review,
    claims: review.claims.map((claim) =>
      claim.id !== part.claimId
        ? claim
        : { ...claim, parts: claim.parts.map((own) => (own.start === part.start ? { ...own, tick } : own)) },
    ),
  };
}
