import { expect, type Locator, type Page } from '@playwright/test';

/** What is wrong with where the keyboard is, in words; empty when an element has it and shows so. */
export function focusFault(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement;
    if (at === null || at === document.body) return 'nothing has the focus';
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at);
    const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0;
    return outlined || boxShadow !== 'none' ? '' : `not to be seen: ${at.outerHTML.slice(0, 160)}`;
  });
}

/** Expects that the keyboard is somewhere and can be seen there. */
export async function expectFocusSeen(page: Page, where: string): Promise<void> {
  await expect.poll(() => focusFault(page), { message: `focus, ${where}` }).toBe('');
}

/** Presses Tab until an element has the keyboard, as somebody without a mouse does; each stop must be seen. */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await expect(wanted).toBeVisible();
  for (let step = 0; step < 60; step += 1) {
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
    expect(await focusFault(page)).toBe('');
  }
  throw new Error(`60 times Tab did not lead to ${wanted}`);
}
