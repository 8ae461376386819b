import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Expects that axe finds nothing on what is shown, in light and in dark. Colours are all that the theme changes, so
 * they are all that is looked at a second time.
 * @param within a selector, where only a part of the window is meant.
 */
export async function expectAxeClean(page: Page, screen: string, within?: string): Promise<void> {
  const axe = async () => {
    // By itself it puts half a megabyte of script into the page, twice for each look.
    const isThere = await page.evaluate(() => 'axe' in window);
    // The window has no frames, so the page itself is all there is to run in; that takes a third of the time.
    const builder = new AxeBuilder({ page, ...(isThere ? { axeSource: 'undefined' } : {}) }).setLegacyMode(true);
    return within === undefined ? builder : builder.include(within);
  };
  await page.emulateMedia({ colorScheme: 'light' });
  const light = await (await axe()).options({ resultTypes: ['violations'] }).analyze();
  await page.emulateMedia({ colorScheme: 'dark' });
  const dark = await (await axe()).options({ resultTypes: ['violations'], runOnly: ['color-contrast'] }).analyze();
  await page.emulateMedia({ colorScheme: 'light' });
  for (const [theme, { violations }] of Object.entries({ light, dark })) {
    const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    expect.soft(found, `axe on “${screen}”, ${theme}`).toEqual([]);
  }
}
