import { useMemo, useRef } from 'react';
import type { ClaimUnderReview } from '../../shared/claim.ts';
import { dayOf, type PartialDate } from '../../shared/dates.ts';
import { ASIDE_GLYPH, asideWords } from '../../shared/set-aside.ts';
import { STANDING_NAMES, type Standing, standingsOf } from '../../shared/standing.ts';
import { MARK_NAMES, type Mark } from '../ui/verdict.tsx';
import type { MarkedSpan } from './segments.ts';

/** A claim as the page paints it. */
export interface PageMark extends MarkedSpan {
  readonly mark: Mark;
  /** The sign at its end; empty for a claim that nobody has handled. */
  readonly glyph: string;
  /** Set aside without a verdict. */
  readonly aside: boolean;
  /** What there is on a claim that is still open; null for one that is not. */
  readonly standing: Standing | null;
  /** True while the desk has not yet answered for a new verdict. */
  readonly saving: boolean;
  /** “Claim 7 of 23, outdated: “…””. */
  readonly label: string;
  /** “Claim 7 of 23”. */
  readonly position: string;
  readonly quote: string;
}

/**
 * What the page paints for each claim. A claim that did not change keeps its mark's identity, so that after a
 * verdict only its own block is painted again.
 * @param asOf the day on which the claims are looked at; null for today.
 */
export function usePageMarks(
  claims: readonly ClaimUnderReview[],
  saving: ReadonlyMap<string, unknown>,
  asOf: PartialDate | null = null,
): readonly PageMark[] {
  const kept = useRef(new WeakMap<ClaimUnderReview, PageMark>());
  return useMemo(() => {
    const today = asOf ?? dayOf(new Date());
    return claims.map((claim, at) => {
      const fresh = pageMark(claim, at, claims.length, saving.has(claim.id), today);
      const known = kept.current.get(claim);
      if (known && known.label === fresh.label) return known;
      kept.current.set(claim, fresh);
      return fresh;
    });
  }, [claims, saving, asOf]);
}

function pageMark(claim: ClaimUnderReview, at: number, total: number, saving: boolean, today: PartialDate): PageMark {
  const mark = claim.verdict?.value ?? 'undecided';
  const { aside } = claim;
  const isOpen = mark === 'undecided' && aside === null;
  const standing = isOpen ? (standingsOf(claim, today)[0] ?? 'nothing') : null;
  const found = standing === null || standing === 'nothing' ? '' : `, ${STANDING_NAMES[standing].words}`;
  const stands =
    aside === null ? MARK_NAMES[mark].word.toLowerCase() + found : `set aside as ${asideWords(aside, claim.evidence)}`;
  const state = saving ? 'saving' : stands;
  const position = `Claim ${at + 1} of ${total}`;
  return {
    id: claim.id,
    start: claim.start,
    end: claim.end,
    mark,
    glyph: aside !== null ? ASIDE_GLYPH : mark === 'undecided' ? '' : MARK_NAMES[mark].glyph,
    aside: aside !== null,
    standing,
    saving,
    label: `${position}, ${state}: “${claim.quote}”`,
    position,
    quote: claim.quote,
  };
}
