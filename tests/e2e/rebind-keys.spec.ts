import type { Page } from '@playwright/test';
import { claimInHand, giveName, mark, openArticle } from './desk-steps.ts';
import { expect, test } from './stet.ts';

test.use({ library: 'samples' });

const MAIN_ARTICLE = /^A bed on the night train/;

async function openKeySettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Change shortcuts…' }).click();
  await expect(page.getByRole('dialog', { name: 'Change shortcuts' })).toBeVisible();
}

test('a command gets another key; collisions are named and can be swapped; all of it outlives a restart', async ({
  stet,
}) => {
  let { page } = stet;
  await openKeySettings(page);
  const recorder = page.getByRole('textbox', { name: 'New key for “Next claim”' });
  const dialog = page.getByRole('dialog', { name: 'Change shortcuts' });

  await page.getByRole('button', { name: 'Change j, a key of “Next claim”' }).first().click();
  await expect(recorder).toBeFocused();
  await page.keyboard.press('?');
  await expect(dialog).toContainText('“?” is already “Show all shortcuts”.');
  await expect(dialog.getByRole('button', { name: 'Keep' })).toBeDisabled();
  await expect(dialog.getByRole('button', { name: /^Swap/ })).toHaveCount(0);
  await page.waitForTimeout(1300);
  await page.keyboard.press('g');
  await expect(dialog).toContainText('“g” begins “g l”, which is “Go to the library”.');
  await page.waitForTimeout(1300);
  await page.keyboard.press('Control+C');
  await expect(dialog).toContainText('“Ctrl+C” copies, so no command can have it.');
  await page.waitForTimeout(1300);
  await page.keyboard.press('k');
  await expect(dialog).toContainText('“k” is already “Previous claim”.');
  await dialog.getByRole('button', { name: 'Swap: “Previous claim” gets j' }).click();
  await expect(dialog).toContainText('“Next claim” is now k. “Previous claim” is now j.');

  await dialog.getByRole('button', { name: 'Add a key for “Write a note”' }).click();
  await page.keyboard.press('z');
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'New key for “Write a note”' })).toHaveValue('z n');
  await page.keyboard.press('Enter');
  await expect(dialog, 'Enter keeps the keys, however soon it follows').toContainText(
    '“Write a note” is now n and z n.',
  );
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);

  await stet.restart();
  page = stet.page;
  await openArticle(page, MAIN_ARTICLE);
  await expect(claimInHand(page)).toHaveAttribute('aria-label', /^Claim 1 of/);
  await page.keyboard.press('k');
  await expect(claimInHand(page)).toHaveAttribute('aria-label', /^Claim 2 of/);
  await page.keyboard.press('j');
  await expect(claimInHand(page)).toHaveAttribute('aria-label', /^Claim 1 of/);
  await page.keyboard.press('z');
  await page.keyboard.press('n');
  await expect(page.locator('#claim-note')).toBeFocused();
  await page.keyboard.press('Escape');

  // The sheet, the hints and the palette show the keys as they are now.
  await expect(page.getByRole('status').filter({ hasText: 'next claim' })).toContainText('k next claim j previous');
  await page.keyboard.press('?');
  const sheet = page.getByRole('dialog', { name: 'All shortcuts' });
  await expect(
    sheet
      .locator('dl > div')
      .filter({ hasText: /Next claim$/ })
      .first()
      .locator('kbd'),
  ).toHaveText(['k']);
  await page.keyboard.press('Escape');
  await page.keyboard.press('Control+K');
  await page.keyboard.type('next claim');
  await expect(page.getByRole('option', { name: /^Next claim/ }).first()).toContainText('k');
  await page.keyboard.press('Escape');

  await openKeySettings(page);
  await page.getByRole('button', { name: 'Reset the shortcut for “Write a note”' }).click();
  await page.getByRole('button', { name: 'Reset all shortcuts…' }).click();
  await page.getByRole('button', { name: 'Reset', exact: true }).click();
  await expect(page.getByText('All shortcuts are back to their defaults.')).toBeVisible();
  await page.keyboard.press('Escape');
  await mark(page, /^Claim 1 of/).click();
  await page.keyboard.press('j');
  await expect(claimInHand(page)).toHaveAttribute('aria-label', /^Claim 2 of/);
});

test('the menu’s Undo takes back typing while the editor types, and the last edit otherwise', async ({ stet }) => {
  const { page } = stet;
  await openArticle(page, MAIN_ARTICLE);
  await page.keyboard.press('1');
  await giveName(page, 'Ada');
  await expect(mark(page, /^Claim 1 of \d+, confirmed/)).toBeVisible();

  await page.keyboard.press('n');
  const note = page.locator('#claim-note');
  await page.keyboard.type('Rang the office');
  await stet.chooseMenuItem('Undo');
  await expect(note).not.toHaveValue('Rang the office');
  await expect(mark(page, /^Claim 1 of \d+, confirmed/)).toBeVisible();
  await stet.chooseMenuItem('Redo');
  await expect(note).toHaveValue('Rang the office');

  await stet.chooseMenuItem('Undo');
  await page.keyboard.press('Escape');
  await stet.chooseMenuItem('Undo');
  await expect(mark(page, /^Claim 1 of \d+, undecided/)).toBeVisible();
});
