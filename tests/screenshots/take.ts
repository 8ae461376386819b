import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { giveName, loadSamples, mark, openArticle } from '../e2e/desk-steps.ts';
import { expect, test } from '../e2e/stet.ts';

const pictures = resolve(import.meta.dirname, '../../docs/pictures');

const BED = /“A bed in a shared compartment/;

const NEWS = `Norlane raises its prices

A bed in a shared compartment on the night train to Castra costs 71 crowns instead of 49, Norlane said on Monday. A cabin with its own shower costs 190 crowns. The night train now runs four nights a week.`;

/** Each key of the row after the one before. */
async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

for (const theme of ['light', 'dark'] as const) {
  test(`every screen, ${theme}`, async ({ stet }) => {
    const { page } = stet;
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });

    /** Takes the picture once nothing covers the screen that is not part of it. */
    async function take(name: string): Promise<void> {
      const toast = page.getByRole('button', { name: 'Dismiss' }).first();
      if (await toast.isVisible()) await toast.click();
      await page.waitForTimeout(400);
      await page.screenshot({ path: join(pictures, `${name}-${theme}.png`) });
    }

    /** Takes the picture of what keys open, and closes it. */
    async function takeOpened(name: string, title: string | RegExp, ...keys: string[]): Promise<void> {
      await press(page, ...keys);
      await expect(page.getByRole('dialog', { name: title })).toBeVisible();
      await take(name);
      await press(page, 'Escape');
      await expect(page.getByRole('dialog')).toHaveCount(0);
    }

    /** The card scrolls on its own; what a picture shows of it begins with the claim. */
    async function toTopOfCard(): Promise<void> {
      const heading = page.getByRole('heading', { name: /^Claim \d+ of \d+$/ });
      await heading.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    }

    await take('first-use');
    await loadSamples(page);
    await take('library');
    await takeOpened('search', 'Search everything', 'Control+Shift+F', ...'bed');
    await takeOpened('palette', 'Commands and articles', 'Control+K', ...'go to');
    await takeOpened('settings', 'Settings', 'Control+,');
    await takeOpened('keys', 'All shortcuts', '?');
    await takeOpened('manual', 'Stet manual', 'F1');
    await press(page, '?');
    await page.getByRole('button', { name: 'Change shortcuts…' }).click();
    await take('change-keys');
    await press(page, 'Escape');
    await press(page, 'g', 'a');
    await expect(page.getByRole('heading', { name: 'Audit' })).toBeVisible();
    await take('audit');
    await press(page, 'g', 'l');

    await openArticle(page, /^A bed on the night train/);
    await mark(page, BED).click();
    await press(page, '2');
    await giveName(page, 'Ada Marlow');
    await mark(page, /“Tickets go on sale on 1 February/).click();
    await press(page, '1');
    await mark(page, /“If it is late, the night train/).click();
    await press(page, '3');
    await mark(page, BED).click();
    await take('review');
    await press(page, 'g', 'c');
    await expect(page.getByRole('listbox', { name: 'Claims' })).toBeFocused();
    await take('claim-list');
    await press(page, 'g', 'c');
    await mark(page, BED).click();
    await press(page, 'o');
    await take('side-by-side');
    await press(page, 'Escape');
    await takeOpened('export', 'Export a report', 'Control+E');
    await takeOpened('sign-off', 'Sign off this article', 'Control+Shift+S');

    await mark(page, BED).click();
    await press(page, 'Shift+C');
    await page
      .getByRole('region', { name: 'Archive label' })
      .evaluate((label) => label.scrollIntoView({ block: 'end' }));
    await take('corrections');
    await press(page, 'Escape', 'Control+Enter', 'Shift+L');
    await expect(page.getByRole('region', { name: 'Line by line' })).toBeVisible();
    await press(page, 't');
    await toTopOfCard();
    await take('line-by-line');
    await press(page, 'Shift+L', 'g', 't');
    await expect(page.getByRole('region', { name: 'Timeline' })).toBeVisible();
    await take('timeline');
    await page.getByRole('textbox', { name: 'Review as of' }).fill('2022-12');
    await press(page, 'Enter');
    await expect(page.getByText('As of December 2022')).toBeVisible();
    await take('as-of');
    await press(page, 'Escape', 'g', 't', 'g', 'f');
    await expect(page.getByRole('heading', { name: 'Figures', level: 1 })).toBeVisible();
    await take('figures');
    await press(page, 'g', 'l');

    await press(page, 'p');
    await page.getByRole('dialog').getByRole('textbox').fill(NEWS);
    await page.getByRole('dialog').getByRole('button', { name: 'Continue' }).click();
    const sheet = page.getByRole('dialog', { name: /^Import/ });
    await sheet.getByRole('textbox', { name: 'Published' }).fill('2025-03-03');
    await take('import');
    await sheet.getByRole('combobox', { name: 'Add to collection' }).fill('Samples');
    await sheet.getByRole('button', { name: 'Import 1 article' }).click();
    await page.getByRole('button', { name: 'Open the inbox' }).click({ timeout: 60_000 });
    await expect(page.getByRole('heading', { name: 'Inbox' })).toBeVisible();
    await take('inbox');
  });
}
