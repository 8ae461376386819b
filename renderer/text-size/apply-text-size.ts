/**
 * Sets the reading text of every open page in a size, in per cent of the usual one. The claim or the passage in hand
 * stays at its height on screen, or else the line that was first in sight.
 */
export function applyTextSize(size: number): void {
  const root = document.documentElement;
  const wanted = String(size / 100);
  if ((root.style.getPropertyValue('--text-size') || '1') === wanted) return;
  const held = [...document.querySelectorAll<HTMLElement>('.scroller')].flatMap((scroller) => {
    const line = lineToHold(scroller);
    return line ? [{ scroller, line, top: line.getBoundingClientRect().top }] : [];
  });
  root.style.setProperty('--text-size', wanted);
  for (const { scroller, line, top } of held) {
    scroller.scrollBy({ top: line.getBoundingClientRect().top - top, behavior: 'instant' });
  }
}

/** What must not move: what is in hand, if it is in sight, else the first text that is. */
function lineToHold(scroller: HTMLElement): Element | null {
  const view = scroller.getBoundingClientRect();
  const isInSight = (element: Element) => {
    const box = element.getBoundingClientRect();
    return box.bottom > view.top + 4 && box.top < view.bottom;
  };
  const inHand = scroller.querySelector('.page [aria-current="true"], .page mark.passage');
  if (inHand && isInSight(inHand)) return inHand;
  return [...scroller.querySelectorAll('.page [data-start]')].find(isInSight) ?? null;
}
