/** Brings a claim's mark into view and gives it the keyboard, which also reads it to screen readers. */
export function focusMark(page: HTMLElement | null, claimId: string | null): void {
  if (!page || claimId === null) return;
  const mark = page.querySelector<HTMLElement>(`[data-claims~="${CSS.escape(claimId)}"]`);
  mark?.focus({ preventScroll: true });
  if (mark && !isComfortable(mark)) mark.scrollIntoView({ block: 'center' });
}

/** True when a mark stands well inside what is on screen, so that reading on needs no scrolling. */
function isComfortable(mark: HTMLElement): boolean {
  const view = mark.closest('.scroller')?.getBoundingClientRect();
  const box = mark.getBoundingClientRect();
  if (!view) return true;
  return box.top > view.top + view.height * 0.12 && box.bottom < view.bottom - view.height * 0.2;
}
