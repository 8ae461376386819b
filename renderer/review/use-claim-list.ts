import { useCallback, useMemo, useRef, useState } from 'react';
import type { ClaimUnderReview } from '../../shared/claim.ts';
import { dayOf } from '../../shared/dates.ts';
import { useChangeSettings } from '../desk/change-settings.ts';
import { useSettings } from '../desk/queries.ts';
import { useTeller } from '../ui/toasts.tsx';
import { type ListView, listCounts, listedClaims, shownClaims, WHOLE_LIST, walkedClaims } from './listed-claims.ts';

export type ListOfClaims = ReturnType<typeof useClaimList>;

/**
 * The list of claims beside the text: whether it is open, what it shows, and in which order claims are walked while it
 * is.
 * @param onLeave gives the keyboard back to the text.
 */
export function useClaimList(claims: readonly ClaimUnderReview[], currentId: string | null, onLeave: () => void) {
  const settings = useSettings();
  const changeSettings = useChangeSettings();
  const teller = useTeller();
  const box = useRef<HTMLDivElement>(null);
  /** Opened by key, the list takes the keyboard; opened with the article it does not. */
  const takesKeyboard = useRef(false);
  const [view, setView] = useState(WHOLE_LIST);
  const isOpen = settings.data?.claimList ?? false;

  const all = useMemo(() => (isOpen ? listedClaims(claims, dayOf(new Date())) : []), [claims, isOpen]);
  const shown = useMemo(() => shownClaims(all, view), [all, view]);
  const counts = useMemo(() => listCounts(all, view), [all, view]);
  const walked = useMemo(
    () => (isOpen ? walkedClaims(all, shown, currentId) : claims),
    [isOpen, all, shown, currentId, claims],
  );

  const hasKeyboard = useCallback(() => box.current?.contains(document.activeElement) ?? false, []);

  function turn(on: boolean): void {
    takesKeyboard.current = on;
    if (!on) onLeave();
    changeSettings({ claimList: on }).catch((thrown: unknown) => teller.fail(thrown));
  }

  /** Opens the list, goes to it where it is open, and closes it where the editor is in it. */
  function turnByKey(): void {
    if (!isOpen || hasKeyboard()) turn(!isOpen);
    else box.current?.focus();
  }

  return {
    isOpen,
    box,
    takesKeyboard,
    view,
    all,
    shown,
    counts,
    walked,
    hasKeyboard,
    change: (part: Partial<ListView>) => setView((known) => ({ ...known, ...part })),
    turn,
    turnByKey,
    leave: onLeave,
  };
}
