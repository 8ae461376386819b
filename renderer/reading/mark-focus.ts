/**
 * Brings a claim's mark into view and gives it the keyboard, which also reads it to screen readers.
 * @returns false where the page does not show the claim.
 */
export function focusMark(page: HTMLElement | null, claimId: string): boolean {
  const mark = markOf(page, claimId);
  if (!mark) return false;
  mark.focus({ preventScroll: true });
  reveal(mark);
  return true;
}

/** Brings a claim's mark back into view, after the page was set in another width. */
export function revealMark(page: HTMLElement | null, claimId: string): void {
  const mark = markOf(page, claimId);
  if (mark) reveal(mark);
}

/** The mark that takes the keyboard for a claim; null where the page does not show it. */
export function markOf(page: HTMLElement | null, claimId: string): HTMLElement | null {
  return page?.querySelector<HTMLElement>(`[data-claims~="${CSS.escape(claimId)}"]`) ?? null;
}

function reveal(mark: HTMLElement): void {
  if (!isComfortable(mark)) mark.scrollIntoView({ block: 'center' });
}

/** True when a mark stands well inside what is on screen, so that reading on needs no scrolling. */
function isComfortable(mark: HTMLElement): boolean {
  const view = mark.closest('.scroller')?.getBoundingClientRect();
  const box = mark.getBoundingClientRect();
  if (!view) return true;
  return box.top > view.top + view.height * 0.12 && box.bottom < view.bottom - view.height * 0.2;
}
