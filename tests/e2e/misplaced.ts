import type { Page } from '@playwright/test';

/** What is cut off or runs out of its place: a page that scrolls sideways, controls beyond the window's edges. */
export function misplaced(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    for (const scroller of [
      document.documentElement,
      ...document.querySelectorAll<HTMLElement>('.scroller, .claim-panel, .dialog-body'),
    ]) {
      if (scroller.scrollWidth > scroller.clientWidth + 1)
        found.push(`${scroller.className || 'window'} scrolls sideways`);
    }
    for (const control of document.querySelectorAll<HTMLElement>('button, select, input, .block, .page-title')) {
      const box = control.getBoundingClientRect();
      if (box.width === 0 || control.closest('.visually-hidden')) continue;
      if (box.left < -1 || box.right > innerWidth + 1)
        found.push(`${control.textContent ?? control.tagName} is cut off`);
    }
    for (const hint of document.querySelectorAll('.hint-item')) {
      const line = hint.closest('.hint-line')?.getBoundingClientRect();
      const box = hint.getBoundingClientRect();
      if (line && box.top < line.bottom - 1 && (box.right > line.right + 1 || box.bottom > line.bottom + 1))
        found.push(`the hint “${hint.textContent}” is cut off`);
    }
    return found;
  });
}
