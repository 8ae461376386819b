import type { Page } from '@playwright/test';
import { claimInHand, giveName, mark, openArticle } from './desk-steps.ts';
import { expect, test } from './stet.ts';

test.use({ library: 'samples' });

const MAIN_ARTICLE = /^A bed on the night train/;

async function openKeySettings(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Change keys…' }).click();
  await expect(page.getByRole('dialog', { name: 'Change keys' })).toBeVisible();
}

test('a command gets another key; collisions are named and can be swapped; all of it outlives a restart', async ({
  stet,
}) => {
  let { page } = stet;
  await openKeySettings(page);
  const recorder = page.getByRole('textbox', { name: 'New key for “Next claim”' });
  const dialog = page.getByRole('dialog', { name: 'Change keys' });

  await page.getByRole('button', { name: 'Change j, a key of “Next claim”' }).first().click();
  await expect(recorder).toBeFocused();
  await page.keyboard.press('?');
  await expect(dialog).toContainText('“?” is “Show all keys” already.');
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
  await expect(dialog).toContainText('“k” is “Previous claim” already.');
  await dialog.getByRole('button', { name: 'Swap: “Previous claim” gets j' }).click();
  await expect(dialog).toContainText('“Next claim” is k now. “Previous claim” is j now.');

  await dialog.getByRole('button', { name: 'Add a key for “Write a note”' }).click();
  await page.keyboard.press('z');
  await page.keyboard.press('n');
  await expect(page.getByRole('textbox', { name: 'New key for “Write a note”' })).toHaveValue('z n');
  await page.keyboard.press('Enter');
  await expect(dialog, 'Enter keeps the keys, however soon it follows').toContainText(
    '“Write a note” is n and z n now.',
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
  const sheet = page.getByRole('dialog', { name: 'All keys' });
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
  await page.getByRole('button', { name: 'Put the keys of “Write a note” back' }).click();
  await page.getByRole('button', { name: 'Put all keys back…' }).click();
  await page.getByRole('button', { name: 'Put back', exact: true }).click();
  await expect(page.getByText('All keys are as Stet comes with them.')).toBeVisible();
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
