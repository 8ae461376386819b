import { expect, type Page } from '@playwright/test';

/** More than this, in milliseconds, is seen as movement. */
const UNSEEN_MS = 1;

/** Expects that nothing moves, or would move, for an editor who has asked their computer for less motion. */
export async function expectStill(page: Page, screen: string): Promise<void> {
  const moving = await page.evaluate((unseen) => {
    const running = document
      .getAnimations()
      .filter((animation) => Number(animation.effect?.getComputedTiming().activeDuration ?? 0) > unseen)
      .map((animation) => `runs: ${animation.id || animation.constructor.name}`);
    const longest = (times: string) =>
      Math.max(...times.split(',').map((time) => Number.parseFloat(time) * (time.trim().endsWith('ms') ? 1 : 1000)));
    const ready = [...document.querySelectorAll('*')].flatMap((element) =>
      [undefined, '::before', '::after'].flatMap((pseudo) => {
        const style = getComputedStyle(element, pseudo);
        const moves =
          longest(style.transitionDuration) > unseen ||
          (style.animationName !== 'none' && longest(style.animationDuration) > unseen) ||
          (pseudo === undefined && style.scrollBehavior === 'smooth');
        return moves ? [`${element.tagName.toLowerCase()}.${element.getAttribute('class')}${pseudo ?? ''}`] : [];
      }),
    );
    return [...running, ...new Set(ready)];
  }, UNSEEN_MS);
  expect.soft(moving, `what moves on “${screen}” though less motion is wanted`).toEqual([]);
}
